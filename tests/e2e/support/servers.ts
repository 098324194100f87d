import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startPostgres } from "@/tests/support/postgres-server";
import { startedFolder, startFirst } from "./data-folders";
import { startLeadpath } from "./leadpath";

/** One server on each database for all tests, and what first starts left for the servers of a test's own. */
export default async function startServers() {
  const folder = mkdtempSync(path.join(tmpdir(), "leadpath-e2e-"));
  const postgres = await startPostgres();
  const [onPostgres] = await Promise.all([
    startLeadpath({
      DATA_DIR: path.join(folder, "postgres"),
      DATABASE_URL: postgres.url("postgres"),
      AUTH_SECRET: crypto.randomUUID() + crypto.randomUUID(),
    }),
    startFirst("demo", folder),
    startFirst("empty", folder),
  ]);
  const data = startedFolder("demo");
  const embedded = await startLeadpath({ DATA_DIR: data });
  process.env.EMBEDDED_URL = embedded.url;
  process.env.POSTGRES_URL = onPostgres.url;
  // For what a test can't come to by pages in a bearable time.
  process.env.POSTGRES_DATABASE = postgres.url("postgres");

  return async () => {
    await Promise.all([embedded.stop(), onPostgres.stop()]);
    await postgres.stop();
    rmSync(folder, { recursive: true });
    rmSync(data, { recursive: true });
  };
}
