import "server-only";
import { inArray, type SQLWrapper } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { people } from "@/db/schema/people";

/**
 * Keeps people from being erased until the transaction ends. Whoever writes rows that name them asks this before any other
 * lock: an erase holds the person first, then their memberships and check-ins, and would else wait in a circle.
 */
export async function keepPeople(tx: Transaction, ids: SQLWrapper) {
  await tx
    .select({ id: people.id })
    .from(people)
    .where(inArray(people.id, ids))
    .orderBy(people.id)
    .for("key share");
}
