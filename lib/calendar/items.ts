import type { ActionState } from "@/lib/path/action-state";
import { type Cadence, dueAgainOn } from "@/lib/path/cadence";
import { freshMonths } from "@/lib/readiness/rating-variance";
import type { TalkTime } from "@/lib/talks/talk";
import { addDays, addMonths, daysFrom } from "@/lib/text/dates";

/** What someone's calendar shows. */
export const calendarKinds = ["talk", "check-in", "action", "assessment"] as const;

export type CalendarKind = (typeof calendarKinds)[number];

/**
 * Something on a day (YYYY-MM-DD) as a whole, or from an instant on; exactly one is set. It says of which kind it is and
 * which page has the rest, and nothing that's there. Its `id` stays when it's moved, its `sequence`, from 0, grows then.
 */
export type CalendarItem = TalkTime &
  Readonly<{ kind: CalendarKind; id: string; path: string; sequence: number; changedAt: Date }>;

type Moved = { id: string; createdAt: Date };

/** The first and the last day (YYYY-MM-DD) that a calendar has something of when it's read today. */
export function calendarDays(today: string) {
  return { first: addDays(today, -30), last: addDays(today, 365) };
}

export function talkItem({
  id,
  onDay,
  startsAt,
  revision,
  createdAt,
  movedAt,
}: Moved & TalkTime & { revision: number; movedAt: Date | null }): CalendarItem {
  const changedAt = movedAt ?? createdAt;

  return {
    kind: "talk",
    id,
    path: `/talks/${id}`,
    onDay,
    startsAt,
    sequence: revision - 1,
    changedAt,
  };
}

/** A check-in that waits for someone's answers. Its due day only ever moves further off, so that its distance counts the moves. */
export function checkInItem({
  id,
  dueOn,
  createdAt,
  extendedAt,
}: Moved & { dueOn: string; extendedAt: Date | null }): CalendarItem {
  return {
    ...wholeDay(dueOn, extendedAt ?? createdAt),
    kind: "check-in",
    id,
    path: `/check-ins/${id}`,
    sequence: Math.max(0, daysFrom(createdAt.toISOString().slice(0, 10), dueOn)),
  };
}

/** An action of someone's own, on the day on which it comes around again: each time is an item of its own. */
export function ownActionItem({
  id,
  cadence,
  doneOn,
  saidAt,
}: {
  id: string;
  cadence: Cadence;
  doneOn: string;
  saidAt: Date;
}): CalendarItem {
  const dueOn = dueAgainOn(doneOn, cadence);

  return {
    ...wholeDay(dueOn, saidAt),
    kind: "action",
    id: `${id}-${dueOn}`,
    path: `/path/${id}`,
    sequence: 0,
  };
}

/**
 * What someone does by a day, as they agreed in the version of a talk's log that both confirmed: on their path, or in the
 * talk where it isn't there.
 */
export function agreedActionItem({
  id,
  talkId,
  actionId,
  dueOn,
  version,
  confirmedAt,
}: {
  id: string;
  talkId: string;
  actionId: string | null;
  dueOn: string;
  version: number;
  confirmedAt: Date;
}): CalendarItem {
  return {
    ...wholeDay(dueOn, confirmedAt),
    kind: "action",
    id,
    path: actionId ? `/path/${actionId}` : `/talks/${talkId}`,
    sequence: version - 1,
  };
}

/** Whether an action that isn't done waits for its owner, by where it stands on their path; null where it isn't there. */
export function isStillDue(state: ActionState | null) {
  return state === null || state === "to_do" || state === "doing";
}

/** The next assessment: on the day (YYYY-MM-DD) from which on the answers of the last one say less about today. */
export function assessmentItem({
  id,
  submittedOn,
  submittedAt,
}: {
  id: string;
  submittedOn: string;
  submittedAt: Date;
}): CalendarItem {
  return {
    ...wholeDay(addMonths(submittedOn, freshMonths), submittedAt),
    kind: "assessment",
    id,
    path: "/assessments",
    sequence: 0,
  };
}

function wholeDay(onDay: string, changedAt: Date) {
  return { onDay, startsAt: null, changedAt };
}
