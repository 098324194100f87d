import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import postgres from "postgres";
import { startPostgres } from "@/tests/support/postgres-server";
import { startedFolder } from "./data-folders";

/** What seals the cookies of servers on a PostgreSQL. */
export const faultSecret = "c2f1b7d04c6f4b7e9a5d8e3f6a1b0c9d-7e";

export type Query = (text: string, ...values: string[]) => Promise<Record<string, unknown>[]>;

/** A database that tests look into past the server, while it is down. */
export function embeddedDatabase(folder: string) {
  return {
    settings: { DATA_DIR: startedFolder("empty", folder), DEMO: "off" } as Record<string, string>,
    async look(work: (query: Query) => Promise<unknown>) {
      const data = await PGlite.create({ dataDir: path.join(folder, "database") });
      await work(
        async (text, ...values) => (await data.query<Record<string, unknown>>(text, values)).rows,
      );
      await data.close();
    },
  };
}

/** A PostgreSQL of one's own, to be stopped by whom it was started for. */
export async function serverDatabase(folder: string, { fsync = false } = {}) {
  const server = await startPostgres({ fsync });
  const url = server.url("postgres");

  return {
    server,
    settings: { DATA_DIR: folder, DATABASE_URL: url, AUTH_SECRET: faultSecret } as Record<
      string,
      string
    >,
    async look(work: (query: Query) => Promise<unknown>) {
      const sql = postgres(url, { max: 1, onnotice() {} });
      await work((text, ...values) => sql.unsafe(text, values));
      await sql.end();
    },
  };
}
