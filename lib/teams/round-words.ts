import type { Purpose } from "@/lib/assessments/purpose";
import { restDays, waitsFor } from "@/lib/check-ins/check-in";
import { dayText } from "@/lib/text/dates";
import {
  capitalized,
  inWords,
  joined,
  plural,
  possessive,
  shortName,
  uncapitalized,
} from "@/lib/text/words";
import {
  type InTheWay,
  type RoundCounts,
  type RoundPair,
  type RoundState,
  waitsForViewer,
} from "./round";
import { isAway } from "./team";

/** How many of those whom it waits for a line names. */
const mostNamed = 3;

/** A round by name: "Round due December 4, 2026". */
export function roundName({ dueOn }: { dueOn: string }) {
  return `Round due ${dayText(dueOn)}`;
}

/** How whoever is in a round that was just opened hears of it. */
export function toldText(sendsMail: boolean) {
  return sendsMail
    ? "Everyone in it finds it in their inbox now, and by mail on weekdays, in the daytime."
    : "Everyone in it finds it in their inbox. This server doesn’t send email, so let them know, in a chat for example.";
}

/** How many pairs are in: "4 of 6 pairs are in". */
export function countsText({ pairs, in: both }: RoundCounts) {
  if (pairs === 0) return "No one is missing";
  if (pairs === 1 && both === 0) return "The one pair isn’t in yet";
  if (both === pairs) return pairs === 1 ? "The one pair is in" : `All ${pairs} pairs are in`;

  return `${both} of ${pairs} pairs ${plural(both, "is", "are")} in`;
}

/**
 * Whom an open round waits for on a day (YYYY-MM-DD): "Waiting for Ben’s own view and for you on Chidi." Nothing where
 * that's no one.
 */
export function waitingForText(pairs: readonly RoundPair[], today: string) {
  const missing = pairs.filter((pair) => pair.subjectInAt || !isAway(pair.awayUntil, today));
  const own = missing.filter((pair) => waitsFor("subject", pair, today));
  const yours = missing.filter((pair) => waitsForViewer(pair, today));
  const parts = [
    ...(own.length > 0 ? [`for ${ownViewsText(own)}`] : []),
    ...(yours.length > 0 ? [`for you on ${namesText(yours)}`] : []),
  ];

  return parts.length > 0 ? `Waiting ${parts.join(", and ")}.` : undefined;
}

function ownViewsText(pairs: readonly RoundPair[]) {
  const [first] = pairs;

  return pairs.length === 1 && first
    ? `${possessive(shortName(first.subjectName))} own view`
    : `${namesText(pairs)} to answer for themselves`;
}

function namesText(pairs: readonly RoundPair[]) {
  const names = pairs.map(({ subjectName }) => shortName(subjectName));
  const more = names.length - mostNamed;

  return joined(more > 1 ? [...names.slice(0, mostNamed), `${more} others`] : names);
}

/** Whom the viewer hasn't answered for: "You haven’t answered for Chidi." Nothing where that's no one. */
export function unansweredText(names: readonly string[]) {
  if (names.length === 0) return undefined;

  const who = names.length > 3 ? `${inWords(names.length)} people` : joined(names.map(shortName));

  return `You haven’t answered for ${who}.`;
}

/** Who is away and isn't in: "Ada is away and isn’t counted." Nothing where that's no one. */
export function awayText(pairs: readonly RoundPair[], today: string) {
  const names = pairs
    .filter((pair) => !pair.subjectInAt && isAway(pair.awayUntil, today))
    .map(({ subjectName }) => shortName(subjectName));

  if (names.length === 0) return undefined;

  const who = names.length > 3 ? `${inWords(names.length)} people` : joined(names);

  return `${capitalized(who)} ${plural(names.length, "is", "are")} away and ${plural(names.length, "isn’t", "aren’t")} counted.`;
}

/** Why someone can't be asked now, told to a manager of theirs. */
export function inTheWayText(because: InTheWay) {
  switch (because) {
    case "open":
      return "You two already have an open check-in.";
    case "too soon":
      return `You two compared views less than ${restDays} days ago.`;
    case "not now":
      return "The manager who rates them can’t open another one yet.";
  }
}

/** The first line of a team's rounds, told how many are open. */
export function roundsTitle(open: number) {
  return `${open === 0 ? "No" : capitalized(inWords(open))} ${plural(open, "round")} ${plural(open, "is", "are")} open`;
}

/** The first line of a round. */
export function roundTitle({ state, ...counts }: RoundCounts & { state: RoundState }) {
  const text = countsText(counts);

  switch (state) {
    case "closed":
      return `Closed: ${uncapitalized(text)}`;
    case "over":
      return `Over: ${uncapitalized(text)}`;
    default:
      return text;
  }
}

/** What's next in a round, in a list; `waiting` is for how many its reader hasn't answered. */
export function nextStepText({ state, waiting }: { state: RoundState; waiting: number }) {
  switch (state) {
    case "closed":
      return "Closed.";
    case "over":
      return "The time was up.";
    case "all in":
      return "Talk about where you differ.";
    case "open":
      return waiting > 0
        ? `You haven’t answered for ${waiting === 1 ? "one person" : `${inWords(waiting)} people`}.`
        : "You’ve answered for everyone.";
  }
}

/** What a round may be for, as its form offers it. */
export const roundPurposes = [
  { value: "development", label: "Their development" },
  { value: "promotion case", label: "A promotion case" },
] satisfies { value: Purpose; label: string }[];

/** Why someone who was placed in a team can't be asked. */
export const notAcceptedText = "Hasn’t accepted their place in the team yet.";

/** For a form about a team that its sender doesn't manage anymore. */
export const noTeam = {
  message: "You don’t manage this team anymore, or it has ended. Nothing was changed.",
};

/** For a form about a round that was closed meanwhile. */
export const roundClosed = {
  message: "This round was closed, or they’re in it already. Nothing was changed.",
};

/** What closing a round does, told before; of whom both sides aren't in, the names. */
export function closingText(names: readonly string[]) {
  const stays = "Where both sides are in, the check-in stays and opens as planned.";

  if (names.length === 0) return `Everyone is in. ${stays}`;

  const who = names.length > 3 ? `${inWords(names.length)} people` : joined(names.map(shortName));

  return `The check-ins with ${who} are taken back, unless one of the two has shown the other their answers. What their managers answered is deleted; what they assessed stays theirs. ${stays} This can’t be undone.`;
}
