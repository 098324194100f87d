import "server-only";
import { and, desc, eq, inArray, notInArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { reports } from "@/db/schema/assessments";
import type { Owner } from "@/lib/access/viewer";
import type { Purpose } from "@/lib/assessments/purpose";
import { isJoint, reportCauses } from "@/lib/reports/cause";

/** The reports of a person in one of their organizations: all of them, or those of a purpose. */
export function reportsOf(owner: Owner, purpose?: Purpose) {
  return and(
    eq(reports.organizationId, owner.organizationId),
    eq(reports.subjectId, owner.id),
    purpose && eq(reports.purpose, purpose),
  );
}

/** One order for all: several reports may be as of one instant, and the one made later comes later. */
export const newestFirst = [desc(reports.asOf), desc(reports.createdAt), desc(reports.id)];

/** Not those that rest on what others said, which are their subject's alone. */
export const isOwnView = notInArray(reports.cause, reportCauses.filter(isJoint));

/** The report that an assessment makes by itself: when it's submitted, or brought along. */
export const isOfItself = inArray(reports.cause, ["assessment", "brought"]);

/** Whether it's a subject's newest report, whatever its purpose: the one that new evidence makes another of. */
export const isNewestOfAll = sql<boolean>`row_number() over (order by ${sql.join(newestFirst, sql`, `)}) = 1`;

/** The same order from the other end, for windows: a history has one purpose. */
export const oldestFirst = sql`(partition by ${reports.purpose} order by ${reports.asOf}, ${reports.createdAt}, ${reports.id})`;

/** A report's place in the history of its purpose, from 1 for the oldest. */
export const numberInHistory = sql<number>`row_number() over ${oldestFirst}::int`;

/**
 * A subject's newest report, of a purpose if told, within a transaction of theirs, with what it was made from; of
 * anyone else's, nothing.
 */
export async function newestReport(tx: Transaction, subject: Owner, purpose?: Purpose) {
  const [report] = await tx
    .select({
      id: reports.id,
      cause: reports.cause,
      asOf: reports.asOf,
      input: reports.input,
      result: reports.result,
    })
    .from(reports)
    .where(reportsOf(subject, purpose))
    .orderBy(...newestFirst)
    .limit(1);

  return report;
}

/** The id of a subject's newest report of their own view: the one that others may be given. */
export async function newestOwnView(tx: Transaction, subject: Owner) {
  const [report] = await tx
    .select({ id: reports.id })
    .from(reports)
    .where(and(reportsOf(subject), isOwnView))
    .orderBy(...newestFirst)
    .limit(1);

  return report?.id;
}
