import "server-only";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { reports } from "@/db/schema/assessments";
import type { Owner } from "@/lib/access/viewer";
import { knownRefs } from "@/lib/path/path";
import { sharedSkills, sharedStages } from "@/lib/shares/content";
import type { ShareScope } from "@/lib/shares/share";
import { datesIn } from "@/lib/text/dates";
import { listActionRecords } from "./actions";
import { countEvidenceByAction, stillShown } from "./evidence";
import { reportsOf } from "./own-reports";

/**
 * What a share link opens, within a transaction, and nothing else of its owner's: the report as it was made, the levels
 * of its skills, the path as it is `now`, on the day that its reader has in their `zone`. The visitor's page and the
 * owner's preview both have it from here.
 */
export async function sharedContent(
  tx: Transaction,
  share: { owner: Owner; scopes: ShareScope[]; reportId: string | null },
  { now, zone }: { now: Date; zone: string },
) {
  const { owner, scopes, reportId } = share;
  const report = reportId ? await reportOf(tx, owner, reportId) : undefined;

  return {
    report:
      scopes.includes("report") && report
        ? { ...report, titles: await stillShown(tx, owner, report.titles, "visitor") }
        : undefined,
    skills:
      scopes.includes("skills") && report
        ? { asOf: report.asOf, skills: sharedSkills(report.result) }
        : undefined,
    path: scopes.includes("path")
      ? { asOf: now, stages: await stagesOf(tx, owner, datesIn(zone).calendarDay(now)) }
      : undefined,
  };
}

async function reportOf(tx: Transaction, owner: Owner, id: string) {
  const [report] = await tx
    .select({
      purpose: reports.purpose,
      framework: reports.framework,
      profile: reports.profile,
      input: reports.input,
      result: reports.result,
      titles: reports.titles,
      asOf: reports.asOf,
    })
    .from(reports)
    .where(and(eq(reports.id, id), reportsOf(owner)));

  return report;
}

/** Evidence that counts on the path alone isn’t counted here: not even how much of it there is may be told. */
async function stagesOf(tx: Transaction, owner: Owner, today: string) {
  const records = await listActionRecords(tx, owner, "visitor");
  const evidence = await countEvidenceByAction(tx, owner, knownRefs(records), "visitor");

  return sharedStages(records, evidence, today);
}
