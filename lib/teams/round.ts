import type { Purpose } from "@/lib/assessments/purpose";
import {
  type CheckInTimes,
  defaultDue,
  firstDueBeforeLapse,
  waitsFor,
} from "@/lib/check-ins/check-in";
import { isAway } from "./team";

/** What it takes to check in with someone: without an hour each check-in reveals as soon as both are in. */
export type RoundTerms = {
  purpose: Purpose;
  reason: string;
  /** YYYY-MM-DD. */
  dueOn: string;
  revealAt?: Date;
};

/** What it takes to open a round for a team. */
export type RoundAsk = RoundTerms & {
  id: string;
  teamId: string;
  /** The places in the team to check in with; without them, everyone’s. */
  membershipIds?: string[];
};

/**
 * Why two can't check in now: they have a check-in open, or compared views too lately; between a member and another
 * manager it isn't told which.
 */
export type InTheWay = "open" | "too soon" | "not now";

/**
 * One pair of a round: when each was in. To anyone but the one who rates, nothing more is known, so an end or a decline
 * looks like someone who isn't in.
 */
export type RoundPair = CheckInTimes & {
  subjectName: string;
  isOwn: boolean;
  /** Until which day (YYYY-MM-DD) the member is away. */
  awayUntil: string | null;
};

/** How many pairs of a round count, and how many of these are in. */
export type RoundCounts = { pairs: number; in: number };

/** Where a round stands: open, closed by a manager, all in, or over because its time is up. */
export type RoundState = "open" | "closed" | "all in" | "over";

/** Whether both of a pair are in. */
export function isPairIn({ subjectInAt, raterInAt }: Pick<RoundPair, "subjectInAt" | "raterInAt">) {
  return subjectInAt !== null && raterInAt !== null;
}

/** How many pairs count on a day (YYYY-MM-DD): whoever is away and isn't in isn't missing. */
export function roundCounts(pairs: readonly RoundPair[], today: string): RoundCounts {
  const counted = pairs.filter((pair) => pair.subjectInAt || !isAway(pair.awayUntil, today));

  return { pairs: counted.length, in: counted.filter(isPairIn).length };
}

/**
 * Where a round stands on a day (YYYY-MM-DD). It goes by days and by who is in, so that it tells of no decline; `lastDue`
 * is the latest due day in it.
 */
export function roundState(
  { endedAt, lastDue, ...counts }: RoundCounts & { endedAt: Date | null; lastDue: string },
  today: string,
): RoundState {
  if (endedAt) return "closed";
  if (counts.pairs > 0 && counts.in === counts.pairs) return "all in";

  return lastDue < firstDueBeforeLapse(today) ? "over" : "open";
}

/** The latest due day (YYYY-MM-DD) in a round: who joined late has their own. */
export function lastDueOf({
  dueOn,
  pairs,
}: {
  dueOn: string;
  pairs: readonly Pick<RoundPair, "dueOn">[];
}) {
  return [dueOn, ...pairs.map((pair) => pair.dueOn)].toSorted().at(-1) ?? dueOn;
}

/** Whether a pair of the viewer's waits for their answers on a day (YYYY-MM-DD). */
export function waitsForViewer(pair: RoundPair, today: string) {
  return pair.isOwn && waitsFor("rater", pair, today);
}

/** The due day (YYYY-MM-DD) of whoever joins a round late: its own, or two weeks from today. */
export function lateDue(dueOn: string, today: string) {
  const own = defaultDue(today);

  return dueOn > own ? dueOn : own;
}
