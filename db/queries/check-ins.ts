import "server-only";
import {
  and,
  count,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  notExists,
  notInArray,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { asSystem, asViewer } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { lock } from "@/db/locks";
import { agreementOutcomes } from "@/db/schema/agreements";
import { assessments, ratings, reports } from "@/db/schema/assessments";
import { auditEntries } from "@/db/schema/audit";
import { checkIns, revealedRatings } from "@/db/schema/check-ins";
import { guests } from "@/db/schema/guests";
import { mentorships, openScopes } from "@/db/schema/mentorships";
import { openings } from "@/db/schema/openings";
import { invitations, memberships } from "@/db/schema/organizations";
import { people } from "@/db/schema/people";
import type { Owner, Viewer } from "@/lib/access/viewer";
import type { Purpose } from "@/lib/assessments/purpose";
import { askedSkills } from "@/lib/check-ins/asked-skills";
import {
  type CheckInEvent,
  type CheckInTimes,
  type DeclineReason,
  type EndReason,
  firstDueBeforeLapse,
  mayDo,
  offerDays,
  type Proof,
  type RaterKind,
  restDays,
  type Side,
} from "@/lib/check-ins/check-in";
import type { Ask, MemberAsk } from "@/lib/check-ins/input";
import { asRatings } from "@/lib/check-ins/ratings";
import { revealFrom } from "@/lib/check-ins/reveal-hour";
import { dayOf } from "@/lib/forms/day";
import { framework } from "@/lib/framework/framework";
import type { Level } from "@/lib/framework/levels";
import { type SkillId, skillIds } from "@/lib/framework/skills";
import { aDay, limits } from "@/lib/limits";
import { lookBackOf } from "./agreement-outcomes";
import { agreementOf } from "./agreements";
import { answersOf, type ReadAnswer } from "./assessments";
import { recordAct, recordActs, recordAudit } from "./audit";
import {
  checkInTimes,
  isParty,
  isPartyAnywhere,
  keepMentorships,
  keepSides,
  sideOf,
  toldIn,
} from "./check-in-sides";
import { chooseEvidence } from "./chosen-evidence";
import { forgetAddresses } from "./guest-addresses";
import { hasKnownAddress } from "./known-domains";
import { notify, notifyAll } from "./notices";
import { currentIn } from "./own-membership";
import { keepPeople } from "./people-locks";
import { hasAllReports, makeReport, selfAssessmentsOf } from "./report-making";
import { enteringReports, inOrderOfReveals } from "./report-raters";
import { placeUnder } from "./team-relations";
import { bringIntoDrafts, settleWaiting } from "./waiting-ratings";

/**
 * Asks a member of the viewer's organization, by their address, for their view of the viewer's skills. Its id is the
 * caller's, so that sending the same form twice asks once. `no member` where the address is nobody's there, `open`
 * where the two have a check-in open, `too soon` within 60 days of the reveal of their last one of the purpose, `full`
 * at the limit.
 */
export function openCheckIn(
  viewer: Viewer,
  { email, ...ask }: MemberAsk,
  now = new Date(),
): Promise<"opened" | "no member" | "yourself" | "open" | "too soon" | "full"> {
  return asSystem("open a check-in", async (tx) => {
    const [subject, rater] = await pairOf(tx, viewer, email);

    if (rater?.id === viewer.id) return "yourself";
    if (!subject || !rater) return "no member";

    const parties = {
      subject,
      rater,
      proof: "account",
      isKnown: await isKnownMember(tx, rater.id, viewer),
    } as const;

    return open(tx, viewer, ask, parties, now);
  });
}

/**
 * Opens a check-in between the viewer and a rater, within a transaction that holds both, with the draft for the rater's
 * view. Refuses as `openCheckIn` does.
 */
export async function open(
  tx: Transaction,
  viewer: Viewer,
  { id, reason, dueOn, purpose, revealAt, evidence }: Ask,
  { subject, rater, proof, isKnown, mentorship }: Parties,
  now: Date,
): Promise<"opened" | "open" | "too soon" | "full"> {
  if (await wasOpenedBefore(tx, viewer, id)) return "opened";

  const pair = or(pairIs(subject.id, rater.id), pairIs(rater.id, subject.id));
  const isInTheWay = or(pair, eq(checkIns.subjectId, subject.id));
  await endAll(tx, and(isInTheWay, hasLapsed(now)), { reason: "lapsed", now });
  if (await wasRevealedLately(tx, and(pair, eq(checkIns.purpose, purpose)), now)) {
    return "too soon";
  }
  if ((await openCheckInsOf(tx, viewer)) >= limits.openCheckIns) return "full";

  const place = mentorship
    ? undefined
    : await placeUnder(tx, { ...subject, organizationId: viewer.organizationId }, rater.id);
  const terms = { purpose, reason, dueOn, revealAt, openedBy: "subject" } as const;
  const opened = await openPairs(
    tx,
    viewer,
    terms,
    [{ id, subject, rater, place, mentorship, proof, isKnown }],
    now,
  );

  if (opened.size === 0) return (await wasOpenedBefore(tx, viewer, id)) ? "opened" : "open";

  await chooseEvidence(tx, viewer, id, evidence);

  return "opened";
}

type Party = { id: string; name: string };

/** `mentorship` is theirs, held with its scope, where the rater is asked as a mentor. */
type Parties = {
  subject: Party;
  rater: Party;
  proof: Proof;
  isKnown: boolean;
  mentorship?: string;
};

/** Two who are to check in. `place` is the subject's in the team that the rater manages, if there's one. */
export type NewPair = Parties & { id: string; place: string | undefined };

/** What holds for all check-ins that someone opens at once. */
export type NewTerms = Pick<
  typeof checkIns.$inferInsert,
  "purpose" | "reason" | "dueOn" | "revealAt" | "openedBy" | "roundId"
>;

/**
 * Writes check-ins, each with the draft for its rater's view, and tells both but the viewer who opens them. Answers the
 * ids of those that are open now: two who have opened another one meanwhile get no second.
 */
export async function openPairs(
  tx: Transaction,
  viewer: Viewer,
  terms: NewTerms,
  pairs: readonly NewPair[],
  now: Date,
) {
  const { organizationId } = viewer;
  const keys = await raterKeysOf(tx, pairs);
  // In one order for everyone: of two who open the same pairs at once, one waits for the other.
  const inOrder = pairs.toSorted((one, other) => (pairKey(one) < pairKey(other) ? -1 : 1));
  const inserted = await tx
    .insert(checkIns)
    .values(
      inOrder.map(({ id, subject, rater, place, mentorship, proof, isKnown }) => ({
        id,
        organizationId,
        subjectId: subject.id,
        subjectName: subject.name,
        raterId: rater.id,
        raterName: rater.name,
        raterKey: keys.get(`${subject.id} ${rater.id}`),
        kind: kindOf({ place, mentorship }),
        teamMembershipId: place,
        mentorshipId: mentorship,
        proof,
        isKnown,
        ...terms,
      })),
    )
    .onConflictDoNothing()
    .returning({ id: checkIns.id });
  const opened = new Set(inserted.map(({ id }) => id));
  const news = inOrder.filter(({ id }) => opened.has(id));
  if (news.length === 0) return opened;

  const drafts = await tx
    .insert(assessments)
    .values(
      news.map(({ subject, rater, ...restsOn }) => ({
        organizationId,
        subjectId: subject.id,
        raterId: rater.id,
        source: kindOf(restsOn),
        purpose: terms.purpose,
        framework: framework.id,
      })),
    )
    .returning({ id: assessments.id });
  await tx
    .update(checkIns)
    .set({ raterAssessmentId: sql`${assessments.id}` })
    .from(assessments)
    .where(
      and(
        inArray(checkIns.id, [...opened]),
        inArray(
          assessments.id,
          drafts.map(({ id }) => id),
        ),
        eq(assessments.subjectId, checkIns.subjectId),
        eq(assessments.raterId, checkIns.raterId),
      ),
    );

  await recordActs(
    tx,
    viewer,
    "check-in.opened",
    news.map(({ id, subject }) => ({ objectId: id, subjectId: subject.id })),
  );
  const asked = news.flatMap(({ id, subject, rater, mentorship = null }) =>
    [subject, rater]
      .filter((party) => party.id !== viewer.id)
      .map((party) => ({
        where: toldIn({ organizationId, raterId: rater.id, mentorshipId: mentorship }, party.id),
        telling: { kind: "asked", checkInId: id, personId: party.id } as const,
      })),
  );
  for (const place of new Set(asked.map(({ where }) => where))) {
    const there = asked.filter(({ where }) => where === place);
    await notifyAll(
      tx,
      place,
      there.map(({ telling }) => telling),
      now,
    );
  }
  await bringIntoDrafts(tx, [...opened]);

  return opened;
}

function kindOf({ place, mentorship }: Pick<NewPair, "place" | "mentorship">): RaterKind {
  if (mentorship) return "mentor";

  return place ? "manager" : "peer";
}

function pairKey({ subject, rater }: { subject: Party; rater: Party }) {
  return [subject.id, rater.id].sort().join();
}

/** What each pair's rater is called across their check-ins, by the two's ids; nothing where they have none yet. */
async function raterKeysOf(tx: Transaction, pairs: readonly Pick<NewPair, "subject" | "rater">[]) {
  const rows = await tx
    .selectDistinct({
      subjectId: checkIns.subjectId,
      raterId: checkIns.raterId,
      raterKey: checkIns.raterKey,
    })
    .from(checkIns)
    .where(
      and(
        inArray(
          checkIns.subjectId,
          pairs.map(({ subject }) => subject.id),
        ),
        inArray(
          checkIns.raterId,
          pairs.map(({ rater }) => rater.id),
        ),
      ),
    );

  return new Map(
    rows.map(({ subjectId, raterId, raterKey }) => [`${subjectId} ${raterId}`, raterKey]),
  );
}

/**
 * The viewer's check-ins in the organization they work in, on either side, and those that they rate as a mentor anywhere,
 * or of these the ones of a mentorship, the newest first.
 */
export function listCheckIns(viewer: Viewer, mentorshipId?: string) {
  return asViewer(viewer, (tx) =>
    tx
      .select(shown(viewer))
      .from(checkIns)
      .where(
        and(
          isPartyAnywhere(viewer),
          mentorshipId === undefined ? undefined : eq(checkIns.mentorshipId, mentorshipId),
        ),
      )
      .orderBy(desc(checkIns.createdAt), checkIns.id)
      .limit(limits.checkInsShown),
  );
}

/**
 * A check-in of the viewer's: to its rater with their own draft's answers, to its subject with the assessment that they
 * could still offer, and to either what the two agreed on last time, as long as they may see it, what was shown, and once
 * it's revealed both sides, with what they agreed on then. Of anyone else's, nothing.
 */
export function findCheckIn(viewer: Viewer, id: string, now = new Date()) {
  return asViewer(viewer, async (tx) => {
    const [checkIn] = await tx
      .select({
        ...shown(viewer),
        raterAssessmentId: checkIns.raterAssessmentId,
        reportId: checkIns.reportId,
      })
      .from(checkIns)
      .where(and(eq(checkIns.id, id), isParty(viewer)));

    if (!checkIn) return undefined;

    const { raterAssessmentId, reportId, ...rest } = checkIn;
    const isRater = checkIn.side === "rater";
    const views = await openedViewsOf(tx, id);
    const revealed = checkIn.revealedAt ? views : undefined;

    return {
      ...rest,
      // It rests on all views, and is its subject's.
      reportId: isRater ? null : reportId,
      guest: isRater ? undefined : await guestOf(tx, id),
      draft:
        isRater && raterAssessmentId
          ? { id: raterAssessmentId, answers: await answersOf(tx, raterAssessmentId) }
          : undefined,
      offer: isRater || checkIn.subjectInAt ? undefined : await offerOf(tx, viewer, checkIn, now),
      revealed,
      /** What its author showed before the reveal, or before an end without one. */
      shownView: !checkIn.revealedAt && checkIn.shownBy ? views?.[checkIn.shownBy] : undefined,
      agreement: await agreementOf(tx, id),
      lookBack: await lookBackOf(tx, id, revealed ? undefined : checkIn.side),
    };
  });
}

/** The check-in that an assessment of the viewer's is the view for; nothing for one of themselves. */
export function findCheckInOfDraft(viewer: Viewer, assessmentId: string) {
  return asViewer(viewer, async (tx) => {
    const [checkIn] = await tx
      .select({ id: checkIns.id })
      .from(checkIns)
      .where(and(eq(checkIns.raterAssessmentId, assessmentId), eq(checkIns.raterId, viewer.id)));

    return checkIn?.id;
  });
}

/**
 * Puts the viewer's newest assessment of themselves into a check-in of theirs: of its purpose, and at most 30 days old.
 * `closed` where it isn't theirs to offer in, or no longer.
 */
export function offerAssessment(
  viewer: Viewer,
  id: string,
  now = new Date(),
): Promise<"in" | "revealed" | "nothing to offer" | "closed"> {
  return asSystem("offer an assessment in a check-in", async (tx) => {
    const checkIn = await lockOpen(tx, viewer, { id, side: "subject", event: "submit" }, now);

    if (!checkIn) return "closed";

    const offer = await offerOf(tx, viewer, checkIn, now);

    if (!offer) return "nothing to offer";

    await tx
      .update(checkIns)
      .set({ subjectAssessmentId: offer.id, subjectInAt: now })
      .where(eq(checkIns.id, id));
    await recordAct(tx, viewer, "check-in.answered", id, checkIn.subjectId);

    return revealOrTell(tx, viewer, checkIn, now);
  });
}

/** Submits the view that the viewer was asked for, once and finally. `empty` where no skill is answered. */
export function submitView(
  viewer: Viewer,
  { id, mayShowJoint }: { id: string; mayShowJoint: boolean },
  now = new Date(),
): Promise<"in" | "revealed" | "empty" | "closed"> {
  return asSystem("submit a view in a check-in", async (tx) => {
    const checkIn = await lockOpen(tx, viewer, { id, side: "rater", event: "submit" }, now);

    if (!checkIn?.raterAssessmentId) return "closed";
    if ((await answersOf(tx, checkIn.raterAssessmentId)).size === 0) return "empty";

    await tx
      .update(assessments)
      .set({ submittedAt: now })
      .where(eq(assessments.id, checkIn.raterAssessmentId));
    await tx.update(checkIns).set({ raterInAt: now, mayShowJoint }).where(eq(checkIns.id, id));
    await settleWaiting(tx, id);
    await recordAct(tx, viewer, "check-in.answered", id, checkIn.subjectId);

    return revealOrTell(tx, viewer, checkIn, now);
  });
}

/**
 * Shows the other side what the viewer has answered, once the due day is past everywhere and the other still isn't in:
 * of the rater all of it, of the subject what raters are asked about, without notes.
 */
export function showView(
  viewer: Viewer,
  id: string,
  now = new Date(),
): Promise<"shown" | "closed"> {
  return asSystem("show a view in a check-in", async (tx) => {
    const checkIn = await lockOpen(tx, viewer, { id, event: "show" }, now);

    if (!checkIn) return "closed";

    const { side, subjectId, subjectAssessmentId, raterAssessmentId } = checkIn;
    const answers = [
      ...(await answersIn(tx, side === "subject" ? subjectAssessmentId : raterAssessmentId)),
    ].filter(([skill]) => side === "rater" || askedSkills.includes(skill));

    await tx.update(checkIns).set({ shownAt: now, shownBy: side }).where(eq(checkIns.id, id));
    if (answers.length > 0) {
      await tx.insert(revealedRatings).values(answers.map((answer) => opened(id, side, answer)));
    }
    await recordAct(tx, viewer, "check-in.shown", id, subjectId);

    return "shown";
  });
}

/**
 * Gives a check-in that the viewer opened a later due day (YYYY-MM-DD); a reveal that would come before it moves to it, to
 * the same hour of a time zone. `not later` where no one would get more time by it; those of a round are the round's.
 */
export function extendCheckIn(
  viewer: Viewer,
  { id, dueOn, zone }: { id: string; dueOn: string; zone: string },
  now = new Date(),
): Promise<"extended" | "not later" | "closed"> {
  return asSystem("extend a check-in", async (tx) => {
    const checkIn = await lockOpen(tx, viewer, { id, event: "extend" }, now);

    if (!checkIn || checkIn.roundId) return "closed";
    if (dueOn <= checkIn.dueOn) return "not later";

    const revealAt = checkIn.revealAt && revealFrom(dueOn, checkIn.revealAt, zone);
    await tx.update(checkIns).set({ dueOn, revealAt, extendedAt: now }).where(eq(checkIns.id, id));
    await recordAct(tx, viewer, "check-in.extended", id, checkIn.subjectId);

    return "extended";
  });
}

/** Ends a check-in that the viewer opened; what the rater had answered is deleted. */
export function takeBackCheckIn(
  viewer: Viewer,
  id: string,
  now = new Date(),
): Promise<"ended" | "closed"> {
  return endOwn(viewer, { id, event: "take back", reason: "taken back" }, now);
}

/**
 * Ends a check-in that the viewer was asked for: a rater with a reason for its subject alone; of a subject, whom their
 * manager asks, none is kept, whatever is told.
 */
export function declineCheckIn(
  viewer: Viewer,
  { id, reason }: { id: string; reason: DeclineReason },
  now = new Date(),
): Promise<"ended" | "closed"> {
  return endOwn(viewer, { id, event: "decline", reason }, now);
}

/**
 * What ends with a membership, in the transaction that ends it: the person's open check-ins there, but for those in which
 * they have answered as the rater, and their sight of other people's answers, also of what a later reveal opens. Whoever
 * rates as a mentor goes on: a mentorship doesn't need a membership. Without an organization, in all of them.
 */
export async function endCheckInsOf(
  tx: Transaction,
  { personId, organizationId }: { personId: string; organizationId?: string },
  now = new Date(),
) {
  const here = organizationId ? eq(checkIns.organizationId, organizationId) : undefined;
  const isSubjects = eq(checkIns.subjectId, personId);

  await endAll(tx, and(here, isSubjects, isOpen), { reason: "relation ended", now });
  const isRaters = and(eq(checkIns.raterId, personId), isNull(checkIns.mentorshipId));
  await endCheckInsWhere(tx, and(here, or(isSubjects, isRaters)), now);
}

/**
 * What ends with the relation that check-ins rest on: those that are open, but for those in which the rater has answered,
 * whose subject may go on, and the rater's sight of other people's answers, also of what a later reveal opens.
 */
export async function endCheckInsWhere(tx: Transaction, which: SQL | undefined, now: Date) {
  await endAll(tx, and(which, isNull(checkIns.raterInAt), isOpen), {
    reason: "relation ended",
    now,
  });
  await tx
    .update(checkIns)
    .set({ sightEndedAt: now })
    .where(and(which, isShownOrMayBe, isNull(checkIns.sightEndedAt)));
}

export const isOpen = and(isNull(checkIns.revealedAt), isNull(checkIns.endedAt));
const isShownOrMayBe = or(isNull(checkIns.endedAt), isNotNull(checkIns.shownAt));

/** So long after its due day that it's over, without both being in. */
export function hasLapsed(now: Date) {
  return and(
    isOpen,
    lt(checkIns.dueOn, firstDueBeforeLapse(dayOf(now))),
    or(isNull(checkIns.subjectInAt), isNull(checkIns.raterInAt)),
  );
}

export function pairIs(subjectId: string, raterId: string) {
  return and(eq(checkIns.subjectId, subjectId), eq(checkIns.raterId, raterId));
}

/** What either side may know of a check-in. Of when the other was in, pages tell the day. */
function shown(viewer: Viewer) {
  return {
    id: checkIns.id,
    side: sideOf(viewer),
    subjectName: checkIns.subjectName,
    raterName: checkIns.raterName,
    proof: checkIns.proof,
    isKnown: checkIns.isKnown,
    kind: checkIns.kind,
    roundId: checkIns.roundId,
    purpose: checkIns.purpose,
    openedBy: checkIns.openedBy,
    reason: checkIns.reason,
    ...checkInTimes,
    revealAt: checkIns.revealAt,
    shownBy: checkIns.shownBy,
    endReason: checkIns.endReason,
    sightEndedAt: checkIns.sightEndedAt,
    createdAt: checkIns.createdAt,
  };
}

/**
 * Whether it's not the viewer alone who knows a member of their organization: someone else let the member in, or another
 * admin listed the domain of their proven address.
 */
export async function isKnownMember(tx: Transaction, personId: string, viewer: Owner) {
  const pair = { subjectId: viewer.id, raterId: personId };
  const [isKnown] = await areKnown(tx, viewer.organizationId, [pair]);

  return isKnown === true;
}

/** The same of the rater in each of some pairs of an organization's members, to its subject, in their order. */
export async function areKnown(
  tx: Transaction,
  organizationId: string,
  pairs: readonly { subjectId: string; raterId: string }[],
) {
  const letIn = await letInBy(
    tx,
    organizationId,
    pairs.map(({ raterId }) => raterId),
  );
  const known: boolean[] = [];

  for (const { subjectId, raterId } of pairs) {
    known.push(
      !letIn.has(`${subjectId} ${raterId}`) ||
        (await hasKnownAddress(tx, raterId, { id: subjectId, organizationId })),
    );
  }

  return known;
}

/** Who let some people into an organization, by the two's ids: by their invitation, or by confirming them in a team. */
async function letInBy(tx: Transaction, organizationId: string, personIds: string[]) {
  const entries = await tx
    .select({
      letInBy: sql<string | null>`coalesce(${invitations.invitedBy}, ${auditEntries.actorId})`,
      personId: auditEntries.subjectId,
    })
    .from(auditEntries)
    .leftJoin(invitations, eq(invitations.id, auditEntries.objectId))
    .where(
      and(
        eq(auditEntries.organizationId, organizationId),
        inArray(auditEntries.action, ["invitation.accepted", "membership.by-team"]),
        inArray(auditEntries.subjectId, personIds),
      ),
    );

  return new Set(entries.map((entry) => `${entry.letInBy} ${entry.personId}`));
}

/**
 * The viewer and the member behind an address, if one is told, as the organization has them; held, so that neither leaves
 * or is erased meanwhile.
 */
export async function pairOf(tx: Transaction, viewer: Viewer, email: string | null) {
  const isEither = or(
    eq(people.id, viewer.id),
    email === null ? undefined : eq(people.email, email),
  );
  await keepPeople(tx, tx.select({ id: people.id }).from(people).where(isEither));
  const found = await tx
    .select({ id: people.id, name: people.name, email: people.email })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        currentIn(viewer),
        isNull(people.disabledAt),
        or(eq(people.id, viewer.id), email === null ? undefined : eq(people.email, email)),
      ),
    )
    .orderBy(memberships.id)
    .for("share", { of: memberships });
  const subject = found.find(({ id }) => id === viewer.id);

  return [subject, found.find((each) => each.email === email && email !== null)] as const;
}

export async function wasRevealedLately(tx: Transaction, which: ReturnType<typeof and>, now: Date) {
  const [revealed] = await tx
    .select({ id: checkIns.id })
    .from(checkIns)
    .where(and(which, gt(checkIns.revealedAt, new Date(now.getTime() - restDays * aDay))))
    .limit(1);

  return revealed !== undefined;
}

/** How many of someone's own check-ins are open, or of those among them that are told. */
export async function openCheckInsOf(tx: Transaction, viewer: Viewer, which?: SQL) {
  const [all] = await tx
    .select({ open: count() })
    .from(checkIns)
    .where(and(eq(checkIns.subjectId, viewer.id), isOpen, which));

  return all?.open ?? 0;
}

export async function wasOpenedBefore(tx: Transaction, viewer: Viewer, id: string) {
  const [before] = await tx
    .select({ id: checkIns.id })
    .from(checkIns)
    .where(and(eq(checkIns.id, id), eq(checkIns.subjectId, viewer.id)));

  return before !== undefined;
}

/** Of a rater without an account what its subject knows: where the mail goes. */
async function guestOf(tx: Transaction, id: string) {
  const [guest] = await tx
    .select({ address: guests.address })
    .from(checkIns)
    .innerJoin(guests, eq(guests.personId, checkIns.raterId))
    .where(eq(checkIns.id, id));

  return guest;
}

/** The same for a subject and a rater, however often they check in. */
export async function raterKeyOf(tx: Transaction, subjectId: string, raterId: string) {
  const [before] = await tx
    .select({ raterKey: checkIns.raterKey })
    .from(checkIns)
    .where(pairIs(subjectId, raterId))
    .limit(1);

  return before?.raterKey;
}

/** A check-in of the viewer's that is open for them to do something, held until the end; of any other, nothing. */
async function lockOpen(
  tx: Transaction,
  viewer: Viewer,
  { id, side, event }: { id: string; side?: Side; event: CheckInEvent },
  now: Date,
) {
  const mine = and(eq(checkIns.id, id), isParty(viewer));
  await keepSides(tx, mine);
  await keepMentorships(tx, mine);
  const [checkIn] = await tx
    .select({
      ...shown(viewer),
      subjectId: checkIns.subjectId,
      raterId: checkIns.raterId,
      mentorshipId: checkIns.mentorshipId,
      subjectAssessmentId: checkIns.subjectAssessmentId,
      raterAssessmentId: checkIns.raterAssessmentId,
    })
    .from(checkIns)
    .where(mine)
    .for("update");

  if (!checkIn || (side && checkIn.side !== side)) return undefined;

  return mayDo(event, checkIn.side, checkIn, dayOf(now)) ? checkIn : undefined;
}

type Ending = { id: string; event: CheckInEvent; reason: EndReason };

function endOwn(viewer: Viewer, ending: Ending, now: Date) {
  return asSystem("end a check-in", (tx) => endAs(tx, viewer, ending, now));
}

/** Ends a check-in of the viewer's, where they may, within a transaction. */
export async function endAs(
  tx: Transaction,
  viewer: Viewer,
  { id, event, reason }: Ending,
  now: Date,
): Promise<"ended" | "closed"> {
  const checkIn = await lockOpen(tx, viewer, { id, event }, now);

  if (!checkIn) return "closed";

  const isUnsaid = event === "decline" && checkIn.side === "subject";
  await endAll(tx, and(eq(checkIns.id, id), isOpen), {
    reason: isUnsaid ? "no reason" : reason,
    now,
  });
  await recordAct(tx, viewer, "check-in.ended", id, checkIn.subjectId);

  return "ended";
}

/**
 * Ends what is open, in the order of ids, as everyone does; the rater's answers, unless they showed them, and what came of
 * an agreement go.
 */
export async function endAll(
  tx: Transaction,
  which: ReturnType<typeof and>,
  { reason, now }: { reason: EndReason; now: Date },
) {
  const open = await tx
    .select({
      id: checkIns.id,
      raterId: checkIns.raterId,
      shownBy: checkIns.shownBy,
      raterAssessmentId: checkIns.raterAssessmentId,
    })
    .from(checkIns)
    .where(which)
    .orderBy(checkIns.id)
    .for("update");
  const ids = open.map(({ id }) => id);
  const unseen = open
    .filter(({ shownBy }) => shownBy !== "rater")
    .flatMap(({ raterAssessmentId }) => raterAssessmentId ?? []);

  await tx
    .update(checkIns)
    .set({ endedAt: now, endReason: reason })
    .where(and(inArray(checkIns.id, ids), isOpen));
  await tx.delete(assessments).where(inArray(assessments.id, unseen));
  await tx.delete(agreementOutcomes).where(inArray(agreementOutcomes.checkInId, ids));
  await forgetAddresses(
    tx,
    open.flatMap(({ raterId }) => raterId ?? []),
  );
}

/** After a side's answers came in: reveals, or tells the other side if it's their turn. */
async function revealOrTell(
  tx: Transaction,
  viewer: Viewer,
  checkIn: {
    id: string;
    side: Side;
    subjectId: string;
    raterId: string | null;
    mentorshipId: string | null;
  } & CheckInTimes,
  now: Date,
) {
  if (await reveal(tx, viewer, checkIn.id, now)) return "revealed";

  const [otherId, otherInAt] =
    checkIn.side === "subject"
      ? [checkIn.raterId, checkIn.raterInAt]
      : [checkIn.subjectId, checkIn.subjectInAt];

  if (!otherInAt) {
    const organizationId = toldIn({ ...checkIn, organizationId: viewer.organizationId }, otherId);
    await notify(
      tx,
      { kind: "other in", checkInId: checkIn.id, organizationId, personId: otherId },
      now,
    );
  }

  return "in";
}

/**
 * Opens both sides to both, once both are in and the hour of the reveal has come, and tells each but the viewer. Of two
 * last submissions, or of a submission and a job, one gets the row back and copies what is opened: of the rater all they
 * answered, of the subject what the rater answered as well, without the notes of an offered assessment. Where one had
 * shown theirs the other saw it first: that makes no report of both.
 */
export async function reveal(tx: Transaction, viewer: Viewer | undefined, id: string, now: Date) {
  const [revealed] = await tx
    .update(checkIns)
    .set({ revealedAt: now })
    .where(
      and(
        eq(checkIns.id, id),
        isOpen,
        isNotNull(checkIns.subjectInAt),
        isNotNull(checkIns.raterInAt),
        or(isNull(checkIns.revealAt), lte(checkIns.revealAt, now)),
      ),
    )
    .returning({
      organizationId: checkIns.organizationId,
      subjectId: checkIns.subjectId,
      raterId: checkIns.raterId,
      mentorshipId: checkIns.mentorshipId,
      purpose: checkIns.purpose,
      shownAt: checkIns.shownAt,
      sightEndedAt: checkIns.sightEndedAt,
      subjectAssessmentId: checkIns.subjectAssessmentId,
      raterAssessmentId: checkIns.raterAssessmentId,
    });

  if (!revealed) return false;

  const { organizationId, purpose, subjectId, raterId, shownAt } = revealed;
  // To a rater whose sight has ended, nothing opens.
  const told = revealed.sightEndedAt ? [subjectId] : [subjectId, raterId];
  const { subjectAssessmentId, raterAssessmentId } = revealed;
  const own = await answersIn(tx, subjectAssessmentId);
  const theirs = await answersIn(tx, raterAssessmentId);

  await tx
    .insert(revealedRatings)
    .values([
      ...[...theirs].map((answer) => opened(id, "rater", answer)),
      ...[...own]
        .filter(([skill]) => theirs.has(skill))
        .map((answer) => opened(id, "subject", answer)),
    ])
    .onConflictDoNothing();
  await recordAudit(tx, {
    action: "check-in.revealed",
    actorId: viewer?.id ?? null,
    organizationId,
    subjectId,
    objectId: id,
  });
  for (const personId of told.filter((each) => each !== viewer?.id)) {
    const where = toldIn(revealed, personId);
    await notify(tx, { kind: "revealed", checkInId: id, organizationId: where, personId }, now);
  }
  if (shownAt) return true;

  const reportId = await makeJointReport(tx, { id, organizationId, subjectId, purpose }, now);
  if (reportId) await tx.update(checkIns).set({ reportId }).where(eq(checkIns.id, id));

  return true;
}

/** An answer as it's opened to the other side: an example of the rater's is for the subject, a note for themselves. */
function opened(
  checkInId: string,
  side: Side,
  [skill, { state, level, confidence, note, isFromSheet }]: readonly [SkillId, ReadAnswer],
) {
  return {
    checkInId,
    side,
    skill,
    state,
    level,
    confidence,
    note: side === "subject" ? "" : note,
    isFromSheet,
  };
}

/**
 * Makes the subject's report of the self-view that was just revealed and every revealed view of its purpose, by raters
 * who have seen enough. Nothing where none has, or the subject has as many reports as are kept.
 */
async function makeJointReport(
  tx: Transaction,
  revealed: { id: string; organizationId: string; subjectId: string; purpose: Purpose },
  now: Date,
) {
  const { subjectId, organizationId, purpose } = revealed;
  const subject = { id: subjectId, organizationId };
  await lock(tx, subject.id);
  const { others, mayBeShared } = await othersRatings(tx, subject, purpose);
  const [offered] = await tx
    .select({ id: assessments.id, submittedAt: assessments.submittedAt })
    .from(assessments)
    .innerJoin(checkIns, eq(checkIns.subjectAssessmentId, assessments.id))
    .where(eq(checkIns.id, revealed.id));

  if (others.length === 0 || !offered?.submittedAt || (await hasAllReports(tx, subject))) {
    return undefined;
  }

  const { id, submittedAt } = offered;

  return makeReport(tx, subject, {
    assessment: { id, purpose, submittedAt },
    cause: "check-in",
    others,
    readBy: "system",
    mayBeShared,
    now,
  });
}

/**
 * What every rater said in a revealed check-in of a subject's that counts, under names of the report's own, "peer-1", and
 * whether all of them let a report with their view be shown to others.
 */
async function othersRatings(tx: Transaction, subject: Owner, purpose: Purpose) {
  const rows = await tx
    .select({
      checkInId: checkIns.id,
      raterKey: checkIns.raterKey,
      source: checkIns.kind,
      mayShowJoint: checkIns.mayShowJoint,
      skill: ratings.skill,
      state: ratings.state,
      level: ratings.level,
      confidence: ratings.confidence,
      ratedAt: ratings.ratedAt,
    })
    .from(checkIns)
    .innerJoin(ratings, eq(ratings.assessmentId, checkIns.raterAssessmentId))
    .where(enteringReports(subject, purpose))
    .orderBy(...inOrderOfReveals);

  return { others: asRatings(rows), mayBeShared: rows.every((row) => row.mayShowJoint) };
}

async function answersIn(tx: Transaction, assessmentId: string | null) {
  return assessmentId === null ? new Map<SkillId, ReadAnswer>() : await answersOf(tx, assessmentId);
}

/** What of both sides of a check-in is open to its reader: row-level security says what. */
export async function openedViewsOf(tx: Transaction, id: string) {
  const rows = await tx
    .select({
      side: revealedRatings.side,
      skill: revealedRatings.skill,
      state: revealedRatings.state,
      level: revealedRatings.level,
      confidence: revealedRatings.confidence,
      note: revealedRatings.note,
      isFromSheet: revealedRatings.isFromSheet,
    })
    .from(revealedRatings)
    .where(eq(revealedRatings.checkInId, id))
    .orderBy(revealedRatings.skill, revealedRatings.side)
    .limit(2 * skillIds.length);
  const of = (side: Side) =>
    new Map<SkillId, Omit<(typeof rows)[number], "level"> & { level: Level | null }>(
      rows
        .filter((row) => row.side === side)
        .map((row) => [row.skill, { ...row, level: row.level as Level | null }]),
    );

  return rows.length > 0 ? { subject: of("subject"), rater: of("rater") } : undefined;
}

/**
 * The viewer's newest assessment of themselves for a check-in's purpose that's new enough to put beside the rater's view,
 * and that this rater couldn't read already. None that was brought along: who read it there isn't known here.
 */
async function offerOf(
  tx: Transaction,
  viewer: Viewer,
  { id, purpose }: { id: string; purpose: Purpose },
  now: Date,
) {
  const current = alias(checkIns, "current");
  const wasOpen = tx
    .select({ id: checkIns.subjectAssessmentId })
    .from(checkIns)
    .innerJoin(current, eq(current.raterKey, checkIns.raterKey))
    .where(
      and(
        eq(current.id, id),
        eq(checkIns.subjectId, viewer.id),
        isNotNull(checkIns.subjectAssessmentId),
        eq(checkIns.shownBy, "subject"),
      ),
    );
  const [offer] = await tx
    .select({ id: assessments.id, submittedAt: assessments.submittedAt })
    .from(assessments)
    .where(
      and(
        selfAssessmentsOf(viewer),
        eq(assessments.purpose, purpose),
        isNull(assessments.broughtAt),
        gte(assessments.submittedAt, new Date(now.getTime() - offerDays * aDay)),
        notInArray(assessments.id, wasOpen),
        ...openedToRater(tx, viewer, id).map(notExists),
      ),
    )
    .orderBy(desc(assessments.submittedAt), assessments.id)
    .limit(1);

  return offer;
}

/** What opens an assessment's report to a check-in's rater, or did: its subject's, to their mentor or to a manager of theirs. */
function openedToRater(tx: Transaction, viewer: Viewer, id: string) {
  const rater = tx.select({ id: checkIns.raterId }).from(checkIns).where(eq(checkIns.id, id));
  const openedToMentor = tx
    .select({ id: openScopes.id })
    .from(openScopes)
    .innerJoin(mentorships, eq(mentorships.id, openScopes.mentorshipId))
    .where(
      and(
        eq(mentorships.menteeId, viewer.id),
        inArray(mentorships.mentorId, rater),
        eq(openScopes.scope, "report"),
        isNotNull(openScopes.openedAt),
        or(isNull(openScopes.endedAt), gt(openScopes.endedAt, assessments.submittedAt)),
      ),
    );
  const openedToManager = tx
    .select({ id: openings.id })
    .from(openings)
    .innerJoin(reports, eq(reports.id, openings.reportId))
    .where(
      and(
        eq(openings.personId, viewer.id),
        inArray(openings.managerId, rater),
        eq(reports.purpose, assessments.purpose),
        or(eq(reports.assessmentId, assessments.id), gte(reports.asOf, assessments.submittedAt)),
      ),
    );

  return [openedToMentor, openedToManager];
}
