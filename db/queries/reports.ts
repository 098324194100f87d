import "server-only";
import { and, desc, eq, lt } from "drizzle-orm";
import { asViewer } from "@/db/client";
import { reports } from "@/db/schema/assessments";
import { people } from "@/db/schema/people";
import type { Viewer } from "@/lib/access/viewer";

/** The viewer's own reports here, the newest first, with what a list tells of each. */
export function listReports(viewer: Viewer, limit = 100) {
  return asViewer(viewer, (tx) =>
    tx
      .select({
        id: reports.id,
        asOf: reports.asOf,
        profile: reports.profile,
        model: reports.model,
        result: reports.result,
      })
      .from(reports)
      .where(about(viewer))
      .orderBy(desc(reports.asOf), reports.id)
      .limit(limit),
  );
}

/** The id of the viewer's newest report. */
export function findNewestReportId(viewer: Viewer) {
  return asViewer(viewer, async (tx) => {
    const [report] = await tx
      .select({ id: reports.id })
      .from(reports)
      .where(about(viewer))
      .orderBy(desc(reports.asOf), reports.id)
      .limit(1);

    return report?.id;
  });
}

/** A report of the viewer's own, whole as it was made, with the one before it; of anybody else's, nothing. */
export function findReport(viewer: Viewer, id: string) {
  return asViewer(viewer, async (tx) => {
    const [report] = await tx
      .select({
        id: reports.id,
        subject: people.name,
        framework: reports.framework,
        profile: reports.profile,
        model: reports.model,
        input: reports.input,
        result: reports.result,
        asOf: reports.asOf,
      })
      .from(reports)
      .innerJoin(people, eq(people.id, reports.subjectId))
      .where(and(eq(reports.id, id), about(viewer)));

    if (!report) return undefined;

    const [previous] = await tx
      .select({ id: reports.id, result: reports.result, asOf: reports.asOf })
      .from(reports)
      .where(and(about(viewer), lt(reports.asOf, report.asOf)))
      .orderBy(desc(reports.asOf), reports.id)
      .limit(1);

    return { ...report, previous };
  });
}

function about(viewer: Viewer) {
  return and(eq(reports.organizationId, viewer.organizationId), eq(reports.subjectId, viewer.id));
}
