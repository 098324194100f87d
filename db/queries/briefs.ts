import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { asViewerWriting } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { reports } from "@/db/schema/assessments";
import { briefs } from "@/db/schema/briefs";
import type { Owner, Viewer } from "@/lib/access/viewer";
import { type Asks, askNames } from "@/lib/reports/brief";
import { isOwnView, reportsOf } from "./own-reports";

/** What is kept of a brief: the lines, and the revision that a change must have seen. */
export const kept = {
  opportunity: briefs.opportunity,
  rating: briefs.rating,
  date: briefs.date,
  revision: briefs.revision,
};

/**
 * Keeps what the viewer asks of their manager with one of their reports, which has to be of their own view. `conflict`
 * where something else was kept since they saw `revision` (0: nothing yet); the same once more is no conflict and
 * changes nothing.
 */
export function saveAsks(
  viewer: Viewer,
  { reportId, revision, ...asks }: Asks & { reportId: string; revision: number },
): Promise<"saved" | "conflict" | "not found"> {
  return asViewerWriting(viewer, async (tx) => {
    const [report] = await ownReport(tx, viewer, reportId);
    if (!report) return "not found";

    const saved =
      revision === 0
        ? await tx
            .insert(briefs)
            .values({ reportId, ...asks })
            .onConflictDoNothing({ target: briefs.reportId })
            .returning({ reportId: briefs.reportId })
        : await tx
            .update(briefs)
            .set({ ...asks, revision: revision + 1, savedAt: sql`now()` })
            .where(and(briefOf(tx, viewer, reportId), eq(briefs.revision, revision)))
            .returning({ reportId: briefs.reportId });
    if (saved.length > 0) return "saved";

    const [now] = await tx
      .select(kept)
      .from(briefs)
      .where(briefOf(tx, viewer, reportId));

    return now && isSame(now, asks) ? "saved" : "conflict";
  });
}

/** Deletes what the viewer keeps with one of their reports to ask of their manager. */
export function removeAsks(viewer: Viewer, reportId: string): Promise<"removed" | "not found"> {
  return asViewerWriting(viewer, async (tx) => {
    const [report] = await ownReport(tx, viewer, reportId);
    if (!report) return "not found";

    await tx.delete(briefs).where(briefOf(tx, viewer, reportId));

    return "removed";
  });
}

function briefOf(tx: Transaction, owner: Owner, reportId: string) {
  return and(
    eq(briefs.reportId, reportId),
    inArray(briefs.reportId, ownReport(tx, owner, reportId)),
  );
}

function ownReport(tx: Transaction, owner: Owner, reportId: string) {
  return tx
    .select({ id: reports.id })
    .from(reports)
    .where(and(eq(reports.id, reportId), reportsOf(owner), isOwnView));
}

function isSame(kept: Asks, asked: Asks) {
  return askNames.every(({ ask }) => kept[ask] === asked[ask]);
}
