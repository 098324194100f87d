import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { reports } from "@/db/schema/assessments";
import type { Viewer } from "@/lib/access/viewer";

/** The viewer's newest report here within a transaction, with what it was made from. */
export async function newestReport(tx: Transaction, viewer: Viewer) {
  const [report] = await tx
    .select({ id: reports.id, asOf: reports.asOf, input: reports.input, result: reports.result })
    .from(reports)
    .where(and(eq(reports.organizationId, viewer.organizationId), eq(reports.subjectId, viewer.id)))
    .orderBy(desc(reports.asOf), reports.id)
    .limit(1);

  return report;
}
