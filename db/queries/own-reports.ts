import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { reports } from "@/db/schema/assessments";
import type { Owner, Viewer } from "@/lib/access/viewer";

/** The reports of a person in one of their organizations. */
export function reportsOf(owner: Owner) {
  return and(eq(reports.organizationId, owner.organizationId), eq(reports.subjectId, owner.id));
}

/** One order for all: several reports may be as of one instant, and the one made later comes later. */
export const newestFirst = [desc(reports.asOf), desc(reports.createdAt), desc(reports.id)];

/** The viewer's newest report here within a transaction, with what it was made from. */
export async function newestReport(tx: Transaction, viewer: Viewer) {
  const [report] = await tx
    .select({ id: reports.id, asOf: reports.asOf, input: reports.input, result: reports.result })
    .from(reports)
    .where(reportsOf(viewer))
    .orderBy(...newestFirst)
    .limit(1);

  return report;
}
