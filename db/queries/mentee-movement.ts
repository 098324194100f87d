import "server-only";
import { and, asc, eq, gte, inArray, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { actions } from "@/db/schema/actions";
import { reports } from "@/db/schema/assessments";
import { checkIns } from "@/db/schema/check-ins";
import { mentoredEvidence, mentorships, openScopes } from "@/db/schema/mentorships";
import { talkActions } from "@/db/schema/talk-actions";
import { talks } from "@/db/schema/talks";
import type { Viewer } from "@/lib/access/viewer";
import type { ReadableThing } from "@/lib/audit/actions";
import { type CheckInTimes, type Side, waitsFor } from "@/lib/check-ins/check-in";
import { aDay, limits } from "@/lib/limits";
import type { MentorshipScope } from "@/lib/mentorships/mentorship";
import { type Movement, stallDays } from "@/lib/mentorships/movement";
import { findFrameworkAction } from "@/lib/path/framework-actions";
import type { Dates } from "@/lib/text/dates";
import { isNotAgreed, newestChange } from "./actions";
import { recordLooksOnce } from "./audit";
import { checkInTimes } from "./check-in-sides";
import { isReadByMentor } from "./mentee-reports";
import { isOpenNow } from "./mentorship-scopes";
import { newestFirst } from "./own-reports";

/** A mentorship with what's open in it, and the day (YYYY-MM-DD) from which on its mentor is told what moved. */
export type Mentee = {
  id: string;
  menteeId: string;
  organizationId: string;
  open: readonly MentorshipScope[];
  since: string;
};

type Moved = Pick<
  Movement,
  "reports" | "done" | "evidence" | "overdue" | "compared" | "lateSides" | "stalled"
>;
type Told = { now: Date; dates: Dates };

/** What's open in some mentorships to the mentor right now, by their ids; in one that's paused, nothing. */
export async function scopesOpenIn(
  tx: Transaction,
  among: readonly { id: string; pausedAt: Date | null }[],
) {
  const ids = among.filter(({ pausedAt }) => pausedAt === null).map(({ id }) => id);
  const rows = await tx
    .select({ id: openScopes.mentorshipId, scope: openScopes.scope })
    .from(openScopes)
    .where(and(inArray(openScopes.mentorshipId, ids), isOpenNow));

  return new Map(
    ids.map((id) => [id, rows.filter((row) => row.id === id).map(({ scope }) => scope)]),
  );
}

/**
 * How some mentees moved, each since a day of theirs, by the mentorship: as far as their scopes are open, and in what the two
 * agreed on. What's read of a mentee's own is written down for them, once a day.
 */
export async function movementsSince(
  tx: Transaction,
  viewer: Pick<Viewer, "id">,
  mentees: readonly Mentee[],
  { now, dates }: Told,
): Promise<(id: string) => Moved> {
  const today = dates.calendarDay(now);
  const { agreed, onPath, pieces, views, compared } = await readMoves(tx, mentees, { now, today });
  await recordLooksOnce(tx, viewer, [
    ...whoOpened(mentees, "path").map((mentee) => lookAt("path", mentee)),
    ...views.flatMap(({ id }) =>
      mentees.filter((mentee) => mentee.id === id).map((mentee) => lookAt("report", mentee)),
    ),
  ]);

  return (id) => {
    const since = mentees.find((mentee) => mentee.id === id)?.since ?? today;
    const isIts = (row: { id: string }) => row.id === id;
    const isNew = ({ doneOn }: { doneOn: string | null }) => doneOn !== null && doneOn >= since;
    const [its, theirs] = [agreed.filter(isIts), onPath.filter(isIts)];

    return {
      reports: views.find(isIts) ?? null,
      done: [...its, ...theirs].filter(isNew).map(({ title }) => title),
      evidence: pieces.filter((row) => isIts(row) && dates.calendarDay(row.createdAt) >= since)
        .length,
      overdue: its
        .filter(({ doneOn }) => doneOn === null)
        .map(({ owner, title, dueOn }) => ({ owner, what: title, dueOn })),
      compared: compared.filter(
        (row) => isIts(row) && row.revealedAt && dates.calendarDay(row.revealedAt) >= since,
      ).length,
      lateSides: compared.filter(isIts).flatMap((row) => lateSidesOf(row, today)),
      stalled: theirs.filter(({ doneOn }) => doneOn === null),
    };
  };
}

/**
 * What there is to tell of how some mentees moved, each since a day of theirs, as far as their scopes are open, by rows that
 * name the mentorship. Whoever tells it writes the look down.
 */
export async function readMoves(
  tx: Transaction,
  mentees: readonly Mentee[],
  { now, today }: { now: Date; today: string },
) {
  return {
    agreed: await agreedActions(tx, mentees, today),
    onPath: await pathActions(tx, whoOpened(mentees, "path"), now),
    pieces: await openedPieces(tx, whoOpened(mentees, "evidence")),
    views: await ownViews(tx, whoOpened(mentees, "report")),
    compared: await mentorsCheckIns(tx, mentees, today),
  };
}

/** A look at a thing of a mentee's, as it's written down. */
export function lookAt(thing: ReadableThing, { menteeId, organizationId }: Mentee) {
  return { thing, id: menteeId, organizationId };
}

function whoOpened(mentees: readonly Mentee[], scope: MentorshipScope) {
  return mentees.filter(({ open }) => open.includes(scope));
}

/** What two agreed on by a confirmed log: what's overdue, of either, and what's done since, of the mentee's. */
async function agreedActions(tx: Transaction, mentees: readonly Mentee[], today: string) {
  if (mentees.length === 0) return [];

  const isDone = and(
    eq(talkActions.owner, "subject"),
    gte(talkActions.doneOn, earliestOf(mentees, today)),
  );

  return tx
    .select({
      id: sql<string>`${talks.mentorshipId}`,
      owner: talkActions.owner,
      title: talkActions.what,
      dueOn: talkActions.dueOn,
      doneOn: talkActions.doneOn,
    })
    .from(talkActions)
    .innerJoin(talks, eq(talks.id, talkActions.talkId))
    .where(
      and(
        inArray(talks.mentorshipId, idsOf(mentees)),
        isNull(talks.sightEndedAt),
        or(and(isNull(talkActions.doneOn), lt(talkActions.dueOn, today)), isDone),
      ),
    )
    .orderBy(asc(talkActions.dueOn), talkActions.id)
    .limit(limits.menteesActions);
}

/** The check-ins that the mentor rates in and still sees, but for those that are over without a reveal. */
async function mentorsCheckIns(tx: Transaction, mentees: readonly Mentee[], today: string) {
  if (mentees.length === 0) return [];

  return tx
    .select({ id: sql<string>`${checkIns.mentorshipId}`, ...checkInTimes })
    .from(checkIns)
    .where(
      and(
        inArray(checkIns.mentorshipId, idsOf(mentees)),
        isNull(checkIns.sightEndedAt),
        isNull(checkIns.endedAt),
        or(
          // A day of somewhere may begin a day before that of UTC; which are new, their days say.
          gte(checkIns.revealedAt, sql`${earliestOf(mentees, today)}::date - 1`),
          isNull(checkIns.revealedAt),
        ),
      ),
    )
    .orderBy(asc(checkIns.dueOn), checkIns.id)
    .limit(limits.menteesActions);
}

/** Whose side of a check-in is late on a day (YYYY-MM-DD). */
function lateSidesOf(times: CheckInTimes, today: string) {
  const isLate = (side: Side) => times.dueOn < today && waitsFor(side, times, today);

  return [
    ...(isLate("subject") ? [{ owner: "subject" as const, dueOn: times.dueOn }] : []),
    ...(isLate("rater") ? [{ owner: "partner" as const, dueOn: times.dueOn }] : []),
  ];
}

/** Of what's on their paths, and no one else's, what's done since, and what stands still. */
async function pathActions(tx: Transaction, mentees: readonly Mentee[], now: Date) {
  if (mentees.length === 0) return [];

  const newest = newestChange(tx);
  const rows = await tx
    .select({
      id: mentorships.id,
      key: actions.key,
      title: actions.title,
      doneOn: newest.doneOn,
      saidAt: newest.createdAt,
    })
    .from(mentorships)
    .innerJoin(
      actions,
      and(
        eq(actions.personId, mentorships.menteeId),
        eq(actions.organizationId, mentorships.organizationId),
        isNotAgreed,
      ),
    )
    .innerJoinLateral(newest, sql`true`)
    .where(
      and(
        inArray(mentorships.id, idsOf(mentees)),
        or(
          gte(newest.doneOn, earliestOf(mentees, "")),
          and(
            eq(newest.state, "doing"),
            lt(newest.createdAt, new Date(now.getTime() - stallDays * aDay)),
          ),
        ),
      ),
    )
    .orderBy(newest.createdAt, actions.id)
    .limit(limits.menteesActions);

  return rows.map(({ key, title, ...row }) => ({
    ...row,
    title: title ?? (key && findFrameworkAction(key)?.title) ?? "",
  }));
}

/** The pieces of evidence that are open. */
async function openedPieces(tx: Transaction, mentees: readonly Mentee[]) {
  return tx
    .select({ id: mentoredEvidence.mentorshipId, createdAt: mentoredEvidence.createdAt })
    .from(mentoredEvidence)
    .where(
      and(inArray(mentoredEvidence.mentorshipId, idsOf(mentees)), isNull(mentoredEvidence.endedAt)),
    )
    .limit(limits.menteesActions);
}

/**
 * Of each who has two, the newest report of their own view that a mentor reads, and the one of its purpose that was the
 * newest before the day since which they're told. Opening the scope opened the newest at that moment; none older is read.
 */
async function ownViews(tx: Transaction, mentees: readonly Mentee[]) {
  if (mentees.length === 0) return [];

  const told = JSON.stringify(mentees.map(({ id, since }) => ({ id, since })));
  const isRead = isReadByMentor(tx);
  const later = ownView(tx, isRead).as("later");
  const earlier = ownView(
    tx,
    and(isRead, eq(reports.purpose, later.purpose), sql`${reports.asOf} < told.since::timestamptz`),
  ).as("earlier");
  const rows = await tx
    .select({ id: mentorships.id, later: viewColumns(later), earlier: viewColumns(earlier) })
    .from(mentorships)
    .innerJoin(
      sql`jsonb_to_recordset(${told}::jsonb) as told(id uuid, since date)`,
      sql`told.id = ${mentorships.id}`,
    )
    .innerJoin(
      openScopes,
      and(eq(openScopes.mentorshipId, mentorships.id), eq(openScopes.scope, "report"), isOpenNow),
    )
    .innerJoinLateral(later, sql`true`)
    .innerJoinLateral(earlier, sql`${earlier.id} <> ${later.id}`)
    .limit(limits.mentees);

  return rows.map(({ id, ...two }) => ({
    id,
    earlier: ratedView(two.earlier),
    later: ratedView(two.later),
  }));
}

function ownView(tx: Transaction, which: SQL | undefined) {
  return tx
    .select({
      id: reports.id,
      purpose: reports.purpose,
      framework: reports.framework,
      asOf: reports.asOf,
      input: reports.input,
      result: reports.result,
    })
    .from(reports)
    .where(which)
    .orderBy(...newestFirst)
    .limit(1);
}

type View = ReturnType<ReturnType<typeof ownView>["as"]>;

function viewColumns({ framework, asOf, input, result }: View) {
  return { framework, asOf, input, result };
}

function ratedView({
  asOf,
  input,
  ...view
}: Pick<typeof reports.$inferSelect, "framework" | "asOf" | "input" | "result">) {
  return { ...view, asOf: asOf.toISOString(), ratings: input.ratings };
}

function idsOf(mentees: readonly Mentee[]) {
  return mentees.map(({ id }) => id);
}

function earliestOf(mentees: readonly Mentee[], otherwise: string) {
  return mentees.map(({ since }) => since).toSorted()[0] ?? otherwise;
}
