import "server-only";
import { and, asc, count, desc, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import { asSystem, asViewer } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { agreementOutcomes, agreementVersions } from "@/db/schema/agreements";
import { checkIns } from "@/db/schema/check-ins";
import { openScopes } from "@/db/schema/mentorships";
import { talkActions } from "@/db/schema/talk-actions";
import { talks, talkVersions } from "@/db/schema/talks";
import { asMentorIn, type Viewer } from "@/lib/access/viewer";
import { sideBySide } from "@/lib/check-ins/side-by-side";
import { dayOf } from "@/lib/forms/day";
import { limits } from "@/lib/limits";
import { pathActions } from "@/lib/path/path";
import type { TalkMaterial } from "@/lib/talks/agenda";
import { type TalkBasis, type TalkTime, talkSize } from "@/lib/talks/talk";
import { openedViewsOf } from "./check-ins";
import { isOpenNow } from "./mentorship-scopes";
import { findPath } from "./path";
import { tellPlanned } from "./talk-notices";
import { findTwo, keepPair, type Two, talksOf } from "./talk-pairs";
import { recordInTalk } from "./talk-sides";

/**
 * The two who would talk, with what they share that an agenda can start from: only what both of them may read. Nothing
 * where the viewer is neither of the two, or the relation doesn't last.
 */
export async function findTalkToPlan(viewer: Viewer, basis: TalkBasis) {
  const found = await asViewer(viewer, async (tx) => {
    const two = await findTwo(tx, viewer, basis);

    return two && { two, ...(await sharedOf(tx, two)) };
  });
  if (!found) return undefined;

  const { two, doneSince, ...shared } = found;
  const done = doneSince === undefined ? [] : await doneOnPath(viewer, two, doneSince);

  return { ...two, material: { ...shared, done } satisfies TalkMaterial };
}

/**
 * Plans a talk of the viewer's, with its agenda as the first version of the log. Its id is the caller's, so that the same
 * form sent twice plans one. `not found` where the two aren't in the relation, `taken` where the id is another talk's, `full`
 * at the limit.
 */
export function planTalk(
  viewer: Viewer,
  { id, basis, agenda, ...time }: TalkTime & { id: string; basis: TalkBasis; agenda: string[] },
  now = new Date(),
): Promise<"planned" | "not found" | "taken" | "full"> {
  return asSystem("plan a talk", async (tx) => {
    await keepPair(tx, viewer, basis);
    const two = await findTwo(tx, viewer, basis, "held");
    if (!two) return "not found";

    const [before] = await tx
      .select({ subjectId: talks.subjectId, partnerId: talks.partnerId })
      .from(talks)
      .where(eq(talks.id, id));
    if (before) {
      const isThis = before.subjectId === two.subject.id && before.partnerId === two.partner.id;
      return isThis ? "planned" : "taken";
    }
    const [others] = await tx.select({ talks: count() }).from(talks).where(talksOf(two));
    if ((others?.talks ?? 0) >= limits.talks) return "full";

    const { organizationId } = two;
    const mentorshipId = two.basis.restsOn === "mentorship" ? two.basis.mentorshipId : null;
    const teamMembershipId = two.basis.restsOn === "team" ? two.basis.placeId : null;
    const talk = { id, organizationId, subjectId: two.subject.id, partnerId: two.partner.id };
    await tx.insert(talks).values({
      ...talk,
      teamMembershipId,
      mentorshipId,
      subjectName: two.subject.name,
      partnerName: two.partner.name,
      plannedBy: two.side,
      ...time,
      createdAt: now,
    });
    await tx.insert(talkVersions).values({
      talkId: id,
      version: 1,
      writtenBy: two.side,
      agenda,
      notes: "",
      actions: [],
      createdAt: now,
    });
    await recordInTalk(tx, viewer, "talk.planned", talk);
    await tellPlanned(tx, { ...talk, mentorshipId, side: two.side }, now);

    return "planned";
  });
}

/**
 * What the two share but for the path; of a mentee whose path is open to their mentor from which day (YYYY-MM-DD) on what
 * was done there is, too.
 */
async function sharedOf(
  tx: Transaction,
  two: Two,
): Promise<Omit<TalkMaterial, "done"> & { doneSince?: string }> {
  const [newest] = await tx
    .select({ id: checkIns.id })
    .from(checkIns)
    .where(isRevealedTo(two))
    .orderBy(desc(checkIns.revealedAt), checkIns.id)
    .limit(1);
  const views = newest && (await openedViewsOf(tx, newest.id));

  return {
    compared: views ? sideBySide(views).compared : [],
    agreement: await lastAgreementOf(tx, two),
    open: await tx
      .select({ owner: talkActions.owner, what: talkActions.what, dueOn: talkActions.dueOn })
      .from(talkActions)
      .innerJoin(talks, eq(talks.id, talkActions.talkId))
      .where(and(talksOf(two), isNull(talkActions.doneOn)))
      .orderBy(asc(talkActions.dueOn), talkActions.id)
      .limit(talkSize.points),
    doneSince: await pathOpenSince(tx, two),
  };
}

/**
 * From which day on what's done on a mentee's path is new to both: that of the last talk whose notes both confirmed, or on
 * which the mentorship began. Nothing where the path isn't open.
 */
async function pathOpenSince(tx: Transaction, two: Two) {
  if (two.basis.restsOn === "team") return undefined;

  const { mentorshipId, startedAt } = two.basis;
  const [scope] = await tx
    .select({ id: openScopes.id })
    .from(openScopes)
    .where(and(eq(openScopes.mentorshipId, mentorshipId), eq(openScopes.scope, "path"), isOpenNow));
  if (!scope) return undefined;

  const [last] = await tx
    .select({ onDay: talks.onDay, startsAt: talks.startsAt })
    .from(talks)
    .innerJoin(talkVersions, eq(talkVersions.talkId, talks.id))
    .where(and(talksOf(two), isNotNull(talkVersions.confirmedAt)))
    .orderBy(desc(sql`coalesce(${talks.startsAt}, ${talks.onDay}::timestamptz)`), talks.id)
    .limit(1);

  return last?.onDay ?? dayOf(last?.startsAt ?? startedAt);
}

/**
 * What a mentee did on their path since a day (YYYY-MM-DD), of what their mentor may read there: read as the one who plans,
 * and of both the same. A mentor's look is written down.
 */
async function doneOnPath(viewer: Viewer, { organizationId, side, subject }: Two, since: string) {
  const reader = side === "subject" ? viewer : asMentorIn(viewer, organizationId);
  const { records } = await findPath(reader, { id: subject.id, organizationId });
  const shown = records.filter(({ agreedIn, talkId }) => agreedIn === null && talkId === null);

  // As they stood then, so that what has come around again since counts as done.
  return pathActions(shown, new Map(), since).flatMap(({ state, title, doneOn }) =>
    state === "done" && doneOn !== null && doneOn >= since ? [{ title, doneOn }] : [],
  );
}

/** What the two last agreed on in a check-in, and when a later one of theirs that looked back on it was revealed. */
async function lastAgreementOf(tx: Transaction, two: Two): Promise<TalkMaterial["agreement"]> {
  const [last] = await tx
    .select({
      purpose: checkIns.purpose,
      revealedAt: checkIns.revealedAt,
      agreedAt: agreementVersions.confirmedAt,
      skills: agreementVersions.skills,
      reviewOn: agreementVersions.reviewOn,
    })
    .from(checkIns)
    .innerJoin(agreementVersions, eq(agreementVersions.checkInId, checkIns.id))
    .where(and(isRevealedTo(two), isNotNull(agreementVersions.confirmedAt)))
    .orderBy(desc(checkIns.revealedAt), desc(agreementVersions.version))
    .limit(1);
  if (!last?.revealedAt || !last.agreedAt) return undefined;

  const [lookedBack] = await tx
    .select({ revealedAt: checkIns.revealedAt })
    .from(checkIns)
    .innerJoin(agreementOutcomes, eq(agreementOutcomes.checkInId, checkIns.id))
    .where(
      and(
        isRevealedTo(two),
        eq(checkIns.purpose, last.purpose),
        gt(checkIns.createdAt, last.revealedAt),
      ),
    )
    .orderBy(asc(checkIns.revealedAt))
    .limit(1);

  return {
    agreedAt: last.agreedAt,
    skills: last.skills.map(({ skill }) => skill),
    reviewOn: last.reviewOn,
    lookedBackAt: lookedBack?.revealedAt ?? null,
  };
}

/** That both views of a check-in in which the one rates the other as their manager are open to both. */
function isRevealedTo({ organizationId, subject, partner }: Two) {
  return and(
    eq(checkIns.organizationId, organizationId),
    eq(checkIns.subjectId, subject.id),
    eq(checkIns.raterId, partner.id),
    eq(checkIns.kind, "manager"),
    isNotNull(checkIns.revealedAt),
    isNull(checkIns.sightEndedAt),
  );
}
