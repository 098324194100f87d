import "server-only";
import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/connection";

/**
 * Holds what goes by a name, such as the id of a person or an organization, or an address, until the transaction ends.
 * Whoever else holds it waits, so what is counted behind this stays true, and of two at once the second counts what the
 * first one wrote.
 */
export async function hold(tx: Transaction, name: string) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}::text, 0))`);
}
