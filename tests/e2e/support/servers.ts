import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startPostgres } from "@/tests/support/postgres-server";
import { startLeadpath } from "./leadpath";

/** One server on each database, started as a person would, for all tests. */
export default async function startServers() {
  const folder = mkdtempSync(path.join(tmpdir(), "leadpath-e2e-"));
  const postgres = await startPostgres();
  const [embedded, onPostgres] = await Promise.all([
    startLeadpath({ DATA_DIR: path.join(folder, "embedded") }),
    startLeadpath({
      DATA_DIR: path.join(folder, "postgres"),
      DATABASE_URL: postgres.url("postgres"),
      AUTH_SECRET: crypto.randomUUID() + crypto.randomUUID(),
    }),
  ]);
  process.env.EMBEDDED_URL = embedded.url;
  process.env.POSTGRES_URL = onPostgres.url;
  // For what a test can't come to by pages in a bearable time.
  process.env.POSTGRES_DATABASE = postgres.url("postgres");

  return async () => {
    await Promise.all([embedded.stop(), onPostgres.stop()]);
    await postgres.stop();
    rmSync(folder, { recursive: true });
  };
}
