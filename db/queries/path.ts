import "server-only";
import type { Owner, Viewer } from "@/lib/access/viewer";
import { knownRefs } from "@/lib/path/path";
import { isJoint } from "@/lib/reports/cause";
import { changesOf, listActionRecords } from "./actions";
import { asReader } from "./as-reader";
import { countEvidenceByAction, listEvidenceOfAction } from "./evidence";
import { newestOwnView, newestReport } from "./own-reports";

/**
 * All that a subject's path is made of, as far as the viewer may read it: what was said of each action, the evidence of
 * each, the newest report, and the id of the newest one of their own view.
 */
export function findPath(viewer: Viewer, subject: Owner) {
  return asReader(viewer, subject, "path", async (tx) => {
    const records = await listActionRecords(tx, subject, "viewer");
    const report = await newestReport(tx, subject);

    return {
      records,
      evidence: await countEvidenceByAction(tx, subject, knownRefs(records), "viewer"),
      report,
      ownViewId: report && isJoint(report.cause) ? await newestOwnView(tx, subject) : report?.id,
    };
  });
}

/** The same for one action's page: its evidence, and everything that was said about it, the newest first. */
export function findActionOfPath(viewer: Viewer, subject: Owner, ref: string) {
  return asReader(viewer, subject, "path", async (tx) => {
    const records = await listActionRecords(tx, subject, "viewer");
    const record = records.find(({ id, key }) => (key ?? id) === ref);

    return {
      records,
      pieces: await listEvidenceOfAction(tx, subject, ref),
      changes: record ? await changesOf(tx, record.id) : [],
    };
  });
}
