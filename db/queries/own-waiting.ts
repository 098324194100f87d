import "server-only";
import { and, eq, exists, inArray, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import { asSystem, asViewer, asViewerWriting } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { assessments, ratings } from "@/db/schema/assessments";
import { checkIns } from "@/db/schema/check-ins";
import { invitations } from "@/db/schema/organizations";
import { teamMemberships } from "@/db/schema/teams";
import { waitingRatings } from "@/db/schema/waiting-ratings";
import type { Viewer } from "@/lib/access/viewer";
import { type Choice, choiceOf } from "@/lib/assessments/answer";
import type { SkillId } from "@/lib/framework/skills";
import { aDay } from "@/lib/limits";
import type { Waiting } from "@/lib/teams/waiting";
import { waitingDays } from "@/lib/teams/waiting-words";
import { ratedBy } from "./assessments";
import { lockManaged } from "./teams";
import { waitingAbout } from "./waiting-ratings";

/** What waits for someone whom the viewer manages in a team, by skill. */
export function findWaiting(viewer: Viewer, placeId: string) {
  return asViewer(viewer, (tx) => waitingFor(tx, viewer, placeId));
}

/** The same for the check-in in which the viewer rates someone; nothing where they don't as a manager. */
export function findWaitingIn(viewer: Viewer, checkInId: string) {
  return asViewer(viewer, async (tx) => {
    const [checkIn] = await tx
      .select({ placeId: checkIns.teamMembershipId })
      .from(checkIns)
      .where(and(eq(checkIns.id, checkInId), eq(checkIns.raterId, viewer.id)));

    return waitingFor(tx, viewer, checkIn?.placeId);
  });
}

/** Nothing waits for someone without a place in a team. */
async function waitingFor(tx: Transaction, viewer: Viewer, placeId: string | null | undefined) {
  const none = new Map<SkillId, Waiting>();
  if (!placeId) return none;

  return (await waitingAbout(tx, viewer, [placeId])).get(placeId) ?? none;
}

/**
 * Confirms, beside their descriptions, the levels that a page showed its reader from their spreadsheet, for a view of
 * theirs that's still a draft: of the skills that are told those that have no answer yet. Answers how many.
 */
export function confirmFromSheet(
  viewer: Viewer,
  { checkInId, shown }: { checkInId: string; shown: ReadonlyMap<SkillId, Choice> },
  now = new Date(),
): Promise<number | "closed"> {
  return asViewerWriting(viewer, async (tx) => {
    const [draft] = await tx
      .select({ id: assessments.id, placeId: checkIns.teamMembershipId })
      .from(assessments)
      .innerJoin(checkIns, eq(checkIns.raterAssessmentId, assessments.id))
      .where(
        and(
          eq(checkIns.id, checkInId),
          eq(checkIns.raterId, viewer.id),
          ratedBy(viewer),
          isNull(assessments.submittedAt),
        ),
      )
      .for("share", { of: assessments });
    if (!draft) return "closed";

    const waiting = await waitingFor(tx, viewer, draft.placeId);
    const confirmed = [...waiting].flatMap(([skill, each]) => {
      const { state, level, confidence, note } = each;

      return each.isFromSheet && shown.get(skill) === choiceOf(each)
        ? { assessmentId: draft.id, skill, state, level, confidence, note, ratedAt: now }
        : [];
    });
    if (confirmed.length === 0) return 0;

    const written = await tx
      .insert(ratings)
      .values(confirmed)
      .onConflictDoNothing()
      .returning({ skill: ratings.skill });

    return written.length;
  });
}

/** Deletes what waits for someone in a team that the viewer manages, but for what they have confirmed. */
export function discardWaiting(
  viewer: Viewer,
  { teamId, placeId }: { teamId: string; placeId: string },
): Promise<"discarded" | "not found"> {
  return asSystem("discard what a manager's spreadsheet said of someone", async (tx) => {
    if (!(await lockManaged(tx, viewer, teamId))) return "not found";

    const discarded = await tx
      .delete(waitingRatings)
      .where(
        and(
          eq(waitingRatings.authorId, viewer.id),
          eq(waitingRatings.teamId, teamId),
          eq(waitingRatings.aboutId, placeId),
          isNull(waitingRatings.confirmedAt),
          sql`not ${exists(draftsAnswers(tx, viewer))}`,
        ),
      )
      .returning({ skill: waitingRatings.skill });

    return discarded.length > 0 ? "discarded" : "not found";
  });
}

/** The answers about the same person and skill, in a view of the author's that isn't submitted. */
function draftsAnswers(tx: Transaction, author: { id: string }) {
  return tx
    .select({ skill: ratings.skill })
    .from(ratings)
    .innerJoin(assessments, eq(assessments.id, ratings.assessmentId))
    .innerJoin(checkIns, eq(checkIns.raterAssessmentId, assessments.id))
    .where(
      and(
        eq(checkIns.raterId, author.id),
        eq(checkIns.teamMembershipId, waitingRatings.teamMembershipId),
        isNull(assessments.submittedAt),
        eq(ratings.skill, waitingRatings.skill),
      ),
    );
}

/**
 * Deletes what was said of people who haven't joined for so long, or whose invitation was revoked. Answers how many rows
 * it was.
 */
export function forgetWaiting(now = new Date()) {
  return asSystem("delete drafts about whoever hasn't joined", async (tx) => {
    const isOld = lte(waitingRatings.savedAt, new Date(now.getTime() - waitingDays * aDay));
    const notJoined = tx
      .select({ id: teamMemberships.id })
      .from(teamMemberships)
      .where(isNull(teamMemberships.startedAt));
    const revoked = tx
      .select({ id: invitations.id })
      .from(invitations)
      .where(isNotNull(invitations.revokedAt));
    const deleted = await tx
      .delete(waitingRatings)
      .where(
        or(
          and(isOld, isNotNull(waitingRatings.invitationId)),
          and(isOld, inArray(waitingRatings.teamMembershipId, notJoined)),
          inArray(waitingRatings.invitationId, revoked),
        ),
      )
      .returning({ skill: waitingRatings.skill });

    return deleted.length;
  });
}
