import "server-only";
import { and, eq, or, sql } from "drizzle-orm";
import { checkIns } from "@/db/schema/check-ins";
import type { Viewer } from "@/lib/access/viewer";
import type { Side } from "@/lib/check-ins/check-in";

/** A check-in of the viewer's, on either side, in the organization they work in. */
export function isParty(viewer: Viewer) {
  return and(
    eq(checkIns.organizationId, viewer.organizationId),
    or(eq(checkIns.subjectId, viewer.id), eq(checkIns.raterId, viewer.id)),
  );
}

/** The viewer's side of a check-in of theirs. */
export function sideOf(viewer: Viewer) {
  return sql<Side>`case when ${checkIns.subjectId} = ${viewer.id} then 'subject' else 'rater' end`;
}

/** When what happened to a check-in: what its state is derived from. */
export const checkInTimes = {
  dueOn: checkIns.dueOn,
  subjectInAt: checkIns.subjectInAt,
  raterInAt: checkIns.raterInAt,
  shownAt: checkIns.shownAt,
  revealedAt: checkIns.revealedAt,
  endedAt: checkIns.endedAt,
};
