import "server-only";
import { asViewer } from "@/db/client";
import type { Viewer } from "@/lib/access/viewer";
import { knownRefs } from "@/lib/path/path";
import { changesOf, listActionRecords } from "./actions";
import { countEvidenceByAction, listEvidenceOfAction } from "./evidence";
import { newestReport } from "./own-reports";

/** All that the viewer's path is made of: what they said of each action, the evidence of each, and their newest report. */
export function findPath(viewer: Viewer) {
  return asViewer(viewer, async (tx) => {
    const records = await listActionRecords(tx, viewer);

    return {
      records,
      evidence: await countEvidenceByAction(tx, viewer, knownRefs(records)),
      report: await newestReport(tx, viewer),
    };
  });
}

/** The same for one action's page: its evidence, and everything that the viewer said about it, the newest first. */
export function findActionOfPath(viewer: Viewer, ref: string) {
  return asViewer(viewer, async (tx) => {
    const records = await listActionRecords(tx, viewer);
    const record = records.find(({ id, key }) => (key ?? id) === ref);

    return {
      records,
      pieces: await listEvidenceOfAction(tx, viewer, ref),
      changes: record ? await changesOf(tx, record.id) : [],
    };
  });
}
