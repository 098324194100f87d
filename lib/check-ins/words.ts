import type { Purpose } from "@/lib/assessments/purpose";
import { toGoText } from "@/lib/assessments/words";
import { dayText } from "@/lib/text/dates";
import {
  capitalized,
  counted,
  inWords,
  joined,
  plural,
  possessive,
  shortName,
} from "@/lib/text/words";
import { askedSkills } from "./asked-skills";
import {
  type CheckInState,
  type CheckInTimes,
  type EndReason,
  lapseDays,
  type Proof,
  type RaterKind,
  type Side,
  sightDays,
  waitsFor,
} from "./check-in";
import { declinedText } from "./decline-reasons";

/** A side's whole name, where it stands alone; a rater's is empty once the account is gone. */
export function wholeName(name: string) {
  return name || "Someone whose account was deleted";
}

/** What a sentence calls a side: "Tomás", or "your colleague" once the account is gone. */
export function calledName(name: string) {
  return name ? shortName(name) : "your colleague";
}

/** What it is for, told to the rater: "For Maya’s development, not a performance review." */
export function purposeSentence(purpose: Purpose, subject: string) {
  return purpose === "development"
    ? `For ${shortName(subject)}’s development, not a performance review.`
    : `For ${shortName(subject)}’s promotion case.`;
}

/** The same, told to the subject: "For your development, not a performance review." */
export function ownPurposeSentence(purpose: Purpose) {
  return purpose === "development"
    ? "For your development, not a performance review."
    : "For your promotion case.";
}

/** What the rater is asked, in one line: "Maya would like your view of five skills". */
export function askTitle(subject: string) {
  return `${shortName(subject)} would like your view of ${inWords(askedSkills.length)} skills`;
}

/** What someone is to a reader of their own check-in with them; nothing of a colleague. */
export function relationText({ side, kind }: { side: Side; kind: RaterKind }) {
  if (kind === "peer") return undefined;
  if (side === "subject") return `Your ${kind}`;

  return kind === "manager" ? "In your team" : "Your mentee";
}

/** Whose views a promotion case counts, told to whoever asks for one. */
export const whoCountsText =
  "For a promotion case, only views by people who aren’t known to you alone count: members whom someone else let in, and those on a domain that another admin of your organization listed.";

/** What becomes of a view by someone whom the subject alone knows, and who else is known, told to the subject. */
const knownToYouOnly =
  "Known to you only: counts for development, not for a promotion case. Members whom someone else let in are known, and so are addresses on a domain that another admin listed.";

/**
 * What the subject should know of how far it's sure who a rater is, and what their view counts for; nothing of someone
 * whom others let into the organization.
 */
export function proofText({ proof, isKnown }: { proof: Proof; isKnown: boolean }) {
  if (proof === "link") {
    return "By a link that you passed on: it can’t show who answered, so it doesn’t count in your score.";
  }

  return isKnown ? undefined : knownToYouOnly;
}

/** To a rater who submits a view without an answer. */
export const emptyView = {
  message: "Answer at least one skill before you submit; “Not seen” is an answer, too.",
};

/** How many of the skills that are asked have no answer: "3 skills to go". */
export function toGoInView(answered: number) {
  const open = askedSkills.length - answered;

  return open > 0 ? toGoText(open) : `You’ve answered all ${inWords(askedSkills.length)}`;
}

/** What waits for someone, as the first line of their check-ins, with how many agreements do. */
export function checkInsTitle(
  checkIns: readonly (CheckInTimes & { side: Side })[],
  today: string,
  agreements = 0,
) {
  const waiting = checkIns.filter(({ side, ...times }) => waitsFor(side, times, today)).length;
  const what = [
    ...(waiting > 0 || agreements === 0 ? [counted(waiting, "check-in")] : []),
    ...(agreements > 0 ? [counted(agreements, "agreement")] : []),
  ];
  const forWhat = waiting === 0 || agreements > 0 ? "you" : "your answers";

  return `${capitalized(joined(what))} ${plural(waiting + agreements, "is", "are")} waiting for ${forWhat}`;
}

/** Where a check-in stands, to one of its sides, in a list. */
export function stateText({
  state,
  isAsked,
  isIn,
  otherIsIn,
  other,
  opensAt,
}: {
  state: CheckInState;
  /** Whether the other side asks them. */
  isAsked: boolean;
  /** Whether they have answered themselves. */
  isIn: boolean;
  otherIsIn: boolean;
  /** The other side's name, empty once the account is gone. */
  other: string;
  /** When both views open, where that's set: "Dec 7, 2026, 10:00". */
  opensAt?: string;
}) {
  const name = calledName(other);

  switch (state) {
    case "revealed":
      return "You’ve both answered";
    case "ended":
      return "Ended";
    case "lapsed":
      return "Lapsed before you’d both answered";
    case "shown":
      return isIn
        ? `You’ve shown your answers; waiting for ${name}`
        : capitalized(`${name} has shown you theirs; it’s your turn`);
    default:
      if (isIn && otherIsIn && opensAt) return `Both in, opens on ${opensAt}`;
      if (isIn) return `Waiting for ${name}`;
      if (otherIsIn) return capitalized(`${name} has answered; it’s your turn`);
      return isAsked ? "Waiting for you" : "Waiting for both of you";
  }
}

/** What someone who is in waits for: the other side, and an hour where one is set ("Dec 7, 2026, 10:00"). */
export function waitingText(name: string, opensAt: string | undefined) {
  return opensAt
    ? `Both views open on ${opensAt}, or later, once both of you are in.`
    : `Both views open as soon as ${name} has answered, too.`;
}

/** What's still to come for a rater who's in and whose relation ended since. */
export function sightEndedText(name: string) {
  return `${name} can still answer and read what you said. Their side doesn’t open to you anymore.`;
}

/** When answers are due, or were: "Due December 4, 2026". Days are YYYY-MM-DD. */
export function dueOnText(dueOn: string, today: string) {
  return `${dueOn < today ? "Was due" : "Due"} ${dayText(dueOn)}`;
}

/** How long a rater reads the other side, before the reveal: a manager as long as they are one, anyone else for some days. */
export function sightText(subject: string, kind: RaterKind) {
  const name = shortName(subject);

  return `You can read ${possessive(name)} side ${sightLastsText(name, kind)}. ${name} keeps both.`;
}

/** The same within a sentence, by what the subject is called. */
export function sightLastsText(name: string, kind: RaterKind) {
  switch (kind) {
    case "peer":
      return `for ${sightDays} days`;
    case "manager":
      return `as long as you manage ${name}`;
    case "mentor":
      return `as long as you mentor ${name} and ${name} leaves it open`;
  }
}

/** How long the two views were open to a rater who can't read them anymore. */
export function sightOverText(kind: RaterKind) {
  switch (kind) {
    case "peer":
      return `You could read both views for ${sightDays} days, or until one of you left the organization.`;
    case "manager":
      return "You could read both views as long as you were their manager.";
    case "mentor":
      return "You can’t read both views: check-ins aren’t open to you as their mentor anymore.";
  }
}

/** Until which day a rater can read the other side. */
export function openUntilText(other: string, day: string) {
  return `You can read ${possessive(calledName(other))} side until ${day}.`;
}

/** Why a check-in ended, to one of its sides; `other` is the other side's name, empty once the account is gone. */
export function endText(
  reason: EndReason,
  { side, openedBy, kind, other }: { side: Side; openedBy: Side; kind: RaterKind; other: string },
) {
  const name = capitalized(calledName(other));
  const isAsked = side !== openedBy;

  switch (reason) {
    case "taken back":
      // A round is closed by any of the team's managers.
      if (openedBy === "rater") return "It was taken back before you’d both answered.";
      return isAsked ? `${name} took it back.` : "You took it back.";
    case "wrong address":
      return isAsked
        ? "You said that it wasn’t meant for you."
        : `The mail reached someone who says it wasn’t meant for them. Leadpath won’t write to that address again.`;
    case "relation ended":
      if (kind === "mentor") return "It ended before you’d both answered.";
      return `One of you left the ${kind === "manager" ? "team" : "organization"} before you’d both answered.`;
    case "lapsed":
      return `It lapsed: you hadn’t both answered ${lapseDays} days after the due day.`;
    default:
      if (isAsked) return "You declined.";
      return openedBy === "rater" ? `${name} would rather not.` : declinedText(reason, name);
  }
}

/** The other side's name, empty once the account is gone. */
export function otherOf({
  side,
  subjectName,
  raterName,
}: {
  side: Side;
  subjectName: string;
  raterName: string;
}) {
  return side === "subject" ? raterName : subjectName;
}

/** A check-in's page by name: "Your check-in with Tomás Rivera". */
export function checkInTitle(sides: Parameters<typeof otherOf>[0]) {
  return `Your check-in with ${otherOf(sides) || "someone whose account was deleted"}`;
}

/** A check-in's page by name on paper, where a reader may be neither: "Check-in: Maya Lindqvist with Tomás Rivera". */
export function printedTitle({
  subjectName,
  raterName,
}: Pick<Parameters<typeof otherOf>[0], "subjectName" | "raterName">) {
  return `Check-in: ${subjectName} with ${raterName || "someone whose account was deleted"}`;
}

/** How far apart two levels are: "Same level", "Two levels apart". */
export function apartText({ difference }: { difference: number }) {
  return difference === 0
    ? "Same level"
    : `${capitalized(counted(Math.abs(difference), "level"))} apart`;
}
