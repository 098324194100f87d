import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { reports } from "@/db/schema/assessments";
import type { Owner } from "@/lib/access/viewer";

/** The reports of a person in one of their organizations. */
export function reportsOf(owner: Owner) {
  return and(eq(reports.organizationId, owner.organizationId), eq(reports.subjectId, owner.id));
}

/** One order for all: several reports may be as of one instant, and the one made later comes later. */
export const newestFirst = [desc(reports.asOf), desc(reports.createdAt), desc(reports.id)];

/** The same order from the other end, for windows. */
export const oldestFirst = sql`(order by ${reports.asOf}, ${reports.createdAt}, ${reports.id})`;

/** A report's place in its subject's history, from 1 for the oldest. */
export const numberInHistory = sql<number>`row_number() over ${oldestFirst}::int`;

/** A subject's newest report within a transaction of theirs, with what it was made from; of anybody else's, nothing. */
export async function newestReport(tx: Transaction, subject: Owner) {
  const [report] = await tx
    .select({ id: reports.id, asOf: reports.asOf, input: reports.input, result: reports.result })
    .from(reports)
    .where(reportsOf(subject))
    .orderBy(...newestFirst)
    .limit(1);

  return report;
}
