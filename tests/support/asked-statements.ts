import { drizzle } from "drizzle-orm/postgres-js";
import type { Sql } from "postgres";
import { setConnection } from "@/db/client";
import { setLocally } from "@/db/connection";

/** A statement as it was sent. */
export type Statement = { query: string; params: unknown[] };

/** Opens the door to this database, and answers what tells which statements some work sends, those that set up included. */
export function listenAtTheDoor(sql: Sql) {
  let asked: Statement[] = [];
  const db = drizzle(sql, {
    casing: "snake_case",
    logger: { logQuery: (query, params) => void asked.push({ query, params }) },
  });
  setConnection({
    kind: "postgres",
    transaction: (run, { settings = {} }) =>
      db.transaction(async (tx) => {
        await tx.execute(setLocally(settings));

        return run(tx);
      }),
    close: () => sql.end(),
  });

  return async (work: () => Promise<unknown>) => {
    asked = [];
    await work();

    return asked;
  };
}
