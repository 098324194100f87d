import { sql } from "drizzle-orm";
import type { Connection, Transaction } from "@/db/connection";

const door = globalThis as typeof globalThis & { leadpathDatabase?: Connection };

/** The test's own database. */
export function openedDatabase() {
  if (!door.leadpathDatabase) throw new Error("The database is not open.");

  return door.leadpathDatabase;
}

/** Works in the test's own database as its owner, whom no policy holds. */
export async function asOwner(run: (tx: Transaction) => Promise<unknown>) {
  await openedDatabase().transaction(run, { readOnly: false });
}

/** Removes everyone and all that's theirs, at once. */
export function emptyDatabase() {
  return asOwner((tx) => tx.execute(sql`truncate people, organizations cascade`));
}
