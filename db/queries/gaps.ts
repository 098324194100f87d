import "server-only";
import { and, eq } from "drizzle-orm";
import { asViewer } from "@/db/client";
import { reports } from "@/db/schema/assessments";
import type { Owner, Viewer } from "@/lib/access/viewer";
import type { SkillId } from "@/lib/framework/skills";
import { knownRefs } from "@/lib/path/path";
import { listActionRecords } from "./actions";
import { countEvidenceByAction, listEvidenceOfSkill } from "./evidence";
import { reportsOf } from "./own-reports";

/**
 * A skill in a report of a subject's, with what they have to close its gap by now: the records of their actions, the
 * pieces of evidence that show each, and those that show the skill. Of anybody else's report, nothing.
 */
export function findGap(viewer: Viewer, subject: Owner, reportId: string, skill: SkillId) {
  return asViewer(viewer, async (tx) => {
    const [report] = await tx
      .select({ asOf: reports.asOf, result: reports.result })
      .from(reports)
      .where(and(eq(reports.id, reportId), reportsOf(subject)));
    const row = report?.result.skills.find((each) => each.skill === skill);

    if (!report || !row) return undefined;

    const records = await listActionRecords(tx, subject, "viewer");

    return {
      row,
      asOf: report.asOf,
      records,
      evidence: await countEvidenceByAction(tx, subject, knownRefs(records), "viewer"),
      pieces: await listEvidenceOfSkill(tx, subject, skill),
    };
  });
}
