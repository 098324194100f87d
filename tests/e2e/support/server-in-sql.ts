import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import { startPostgres } from "@/tests/support/postgres-server";
import { startLeadpath } from "./leadpath";

export type ServerInSql = Awaited<ReturnType<typeof startServerInSql>>;

/** A server on a real PostgreSQL of its own, whose rows a test plants and reads in SQL. It stops with everything of it. */
export async function startServerInSql(settings: Record<string, string> = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), "leadpath-in-sql-"));
  const database = await startPostgres();
  const url = database.url("postgres");
  const leadpath = await startLeadpath({
    DATA_DIR: folder,
    DATABASE_URL: url,
    AUTH_SECRET: crypto.randomUUID() + crypto.randomUUID(),
    LOG_LEVEL: "silent",
    ...settings,
  });
  const sql = postgres(url, { max: 1, onnotice() {} });

  return {
    url: leadpath.url,
    output: leadpath.output,
    sql,
    async stop() {
      await sql.end();
      await leadpath.stop();
      await database.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
