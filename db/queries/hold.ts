import "server-only";
import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/connection";

/**
 * Holds what is a person's, an organization's, or goes by an address, by that id or address until the transaction ends. Whoever else holds it waits, so
 * what is counted behind this stays true, and of two at once the second counts what the first one wrote.
 */
export async function hold(tx: Transaction, id: string) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${id}::text, 0))`);
}
