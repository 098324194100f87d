import { aDay } from "@/lib/limits";
import { addDays, dayText } from "@/lib/text/dates";

/** What a rater is to the subject. Only a confirmed team or an active mentorship makes a manager or a mentor of one. */
export const raterKinds = ["peer", "manager", "mentor"] as const;

/**
 * How it's known who the rater is: by their account, by a mail to their address, or only by a link that was passed on.
 */
export const proofs = ["account", "mail", "link"] as const;

export const sides = ["subject", "rater"] as const;

/** Why a check-in ended before its reveal. */
export const endReasons = [
  "taken back",
  "too little seen",
  "not the right person",
  "no time",
  "no reason",
  "wrong address",
  "relation ended",
  "lapsed",
] as const;

/** What a rater may say when they decline; only the subject reads it. */
export const declineReasons = [
  "too little seen",
  "not the right person",
  "no time",
  "no reason",
] as const satisfies EndReason[];

export type Proof = (typeof proofs)[number];
export type RaterKind = (typeof raterKinds)[number];
export type Side = (typeof sides)[number];
export type EndReason = (typeof endReasons)[number];
export type DeclineReason = (typeof declineReasons)[number];

/** When what happened to a check-in; days are YYYY-MM-DD. */
export type CheckInTimes = {
  dueOn: string;
  subjectInAt: Date | null;
  raterInAt: Date | null;
  /** When one who was in alone showed the other what they had answered. */
  shownAt: Date | null;
  revealedAt: Date | null;
  endedAt: Date | null;
};

export type CheckInState = "open" | "one in" | "shown" | "revealed" | "ended" | "lapsed";

/** How many days after its due day a check-in that isn't revealed lapses. */
export const lapseDays = 30;

/** How many days after the due day whoever is in alone still waits: a day ends last on earth when UTC is half a day on. */
const graceDays = 1;

/** How many days after a check-in was opened its answers are due at the earliest. */
export const leastDays = 7;

/** How many days after a check-in was opened its answers are due at the latest. */
const mostDays = 180;

/** How many days after a reveal the two can open the next check-in of its purpose. */
export const restDays = 60;

/** How many days old an assessment may be that its subject puts beside someone else's view. */
export const offerDays = 30;

/** A rater who gave fewer levels hasn't seen enough: they have declined in effect. */
export const leastLevels = 3;

/** For how many days after the reveal a rater who is in no lasting relation sees the other side. */
export const sightDays = 30;

/** The first day (YYYY-MM-DD) on which someone else's opinion can be due, from today on. */
export function earliestDue(today: string) {
  return addDays(today, leastDays);
}

/** The last day (YYYY-MM-DD) on which someone else's opinion can be due, from today on. */
export function latestDue(today: string) {
  return addDays(today, mostDays);
}

/** What's wrong with a due day (YYYY-MM-DD), said to whoever asks today; nothing where it's neither too soon nor too far off. */
export function dueDayError(dueOn: string, today: string) {
  const earliest = earliestDue(today);
  if (dueOn < earliest) return `Give them a week: ${dayText(earliest)}, or later.`;

  return tooFarOff(dueOn, today);
}

/** What's wrong with a due day (YYYY-MM-DD) that is too far off today; nothing where it isn't. */
export function tooFarOff(dueOn: string, today: string) {
  const latest = latestDue(today);

  return dueOn > latest ? `Choose a day up to ${dayText(latest)}.` : undefined;
}

/** For a new due day that would give someone less time. */
export const notLaterText = "Choose a later day: no one gets less time than they were told.";

/** What a form offers as a later due day (YYYY-MM-DD): the one it proposes, and the first and last that it takes. */
export function extensionDays(dueOn: string, today: string) {
  const from = [dueOn, today].toSorted().at(-1) ?? dueOn;

  return { proposed: addDays(from, 7), earliest: addDays(from, 1), latest: latestDue(today) };
}

/** The day (YYYY-MM-DD) that a form proposes: two weeks from today. */
export function defaultDue(today: string) {
  return addDays(today, 2 * leastDays);
}

/** What a form offers as a due day: the one it proposes, and the first and last that it takes. */
export function dueDays(today: string) {
  return { due: defaultDue(today), earliest: earliestDue(today), latest: latestDue(today) };
}

/** The earliest due day (YYYY-MM-DD) with which a check-in hasn't lapsed on a day (YYYY-MM-DD). */
export function firstDueBeforeLapse(today: string) {
  return addDays(today, -lapseDays);
}

/** Until when a rater in no lasting relation sees the other side that was opened to them at an instant. */
export function sightEnd(openedAt: Date) {
  return new Date(openedAt.getTime() + sightDays * aDay);
}

/** Where a check-in stands on a day (YYYY-MM-DD): its state is derived from its instants and kept nowhere. */
export function checkInState(times: CheckInTimes, today: string): CheckInState {
  if (times.revealedAt) return "revealed";
  if (times.endedAt) return "ended";
  // Where both are in, it waits for the hour of its reveal.
  if (times.subjectInAt && times.raterInAt) return "one in";
  if (times.dueOn < firstDueBeforeLapse(today)) return "lapsed";
  if (times.shownAt) return "shown";

  return times.subjectInAt || times.raterInAt ? "one in" : "open";
}

/** Whether a check-in that is in a state is neither revealed nor over. */
export function isUnderWay(state: CheckInState) {
  return state === "open" || state === "one in" || state === "shown";
}

/** Whether a check-in waits for a side's answers on a day (YYYY-MM-DD). */
export function waitsFor(side: Side, times: CheckInTimes, today: string) {
  const inAt = side === "subject" ? times.subjectInAt : times.raterInAt;

  return inAt === null && isUnderWay(checkInState(times, today));
}

function isInAlone(side: Side, { subjectInAt, raterInAt }: CheckInTimes) {
  const [own, other] = side === "subject" ? [subjectInAt, raterInAt] : [raterInAt, subjectInAt];

  return own !== null && other === null;
}

/** What someone can do about a check-in from its page. */
export type CheckInEvent = "submit" | "show" | "take back" | "decline" | "extend";

/**
 * Whether a side may do something to a check-in now: each submits once, whoever is in alone shows it after the due day,
 * whoever opened it takes it back unless something was shown, and gives it more time as long as it waits for
 * someone, the other declines, and nothing happens to one that is
 * revealed or over.
 */
export function mayDo(
  event: CheckInEvent,
  side: Side,
  { openedBy, ...times }: CheckInTimes & { openedBy: Side },
  today: string,
) {
  const state = checkInState(times, today);
  if (!isUnderWay(state)) return false;

  switch (event) {
    case "submit":
      return waitsFor(side, times, today);
    case "show":
      return (
        state === "one in" && isInAlone(side, times) && today > addDays(times.dueOn, graceDays)
      );
    case "take back":
      return side === openedBy && state !== "shown";
    case "extend":
      return side === openedBy && state !== "shown" && !(times.subjectInAt && times.raterInAt);
    case "decline":
      return side !== openedBy;
  }
}
