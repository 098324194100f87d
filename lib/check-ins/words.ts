import type { Purpose } from "@/lib/assessments/purpose";
import { capitalized, counted, inWords, plural, shortName } from "@/lib/text/words";
import { askedSkills } from "./asked-skills";
import {
  type CheckInState,
  type CheckInTimes,
  type EndReason,
  type Side,
  waitsFor,
} from "./check-in";
import { declineTexts } from "./decline-reasons";

/** The rater's name; once the account is gone, there is none. */
export function raterNameText(name: string) {
  return name || "Someone whose account was deleted";
}

/** What it is for, told to the rater: "For Maya’s development, not a performance review." */
export function purposeSentence(purpose: Purpose, subject: string) {
  return purpose === "development"
    ? `For ${shortName(subject)}’s development, not a performance review.`
    : `For ${shortName(subject)}’s promotion case.`;
}

/** What the rater is asked, in one line: "Maya would like your view of five skills". */
export function askTitle(subject: string) {
  return `${shortName(subject)} would like your view of ${inWords(askedSkills.length)} skills`;
}

/** How many of the skills that are asked have no answer: "Three skills to go". */
export function toGoInView(answered: number) {
  const open = askedSkills.length - answered;

  return open > 0 ? `${open} ${plural(open, "skill")} to go` : "All you’re asked is answered";
}

/** What waits for someone, as the first line of their check-ins. */
export function checkInsTitle(checkIns: readonly (CheckInTimes & { side: Side })[], today: string) {
  const waiting = checkIns.filter(({ side, ...times }) => waitsFor(side, times, today));

  return waiting.length === 0
    ? "No check-in is waiting for you"
    : `${capitalized(counted(waiting.length, "check-in"))} ${plural(waiting.length, "is", "are")} waiting for your answers`;
}

/** Where a check-in stands, to one of its sides, in a list. */
export function stateText({
  state,
  side,
  isIn,
  otherIsIn,
  other,
}: {
  state: CheckInState;
  side: Side;
  /** Whether they have answered themselves. */
  isIn: boolean;
  otherIsIn: boolean;
  other: string;
}) {
  const name = shortName(other);

  switch (state) {
    case "revealed":
      return "Both views are open";
    case "ended":
      return "Ended";
    case "lapsed":
      return "Lapsed without both answers";
    default:
      if (isIn) return `Waiting for ${name}`;
      if (otherIsIn) return `${name} is in; your answers are missing`;
      return side === "rater" ? "Waiting for you" : "Waiting for both of you";
  }
}

/** Why a check-in ended, to one of its sides. */
export function endText(reason: EndReason, { side, other }: { side: Side; other: string }) {
  const name = shortName(other);

  switch (reason) {
    case "taken back":
      return side === "subject" ? "You took it back." : `${name} took it back.`;
    case "relation ended":
      return "One of you left the organization before both had answered.";
    case "lapsed":
      return "It lapsed: both of you hadn’t answered a month after the due day.";
    default:
      return side === "rater"
        ? "You declined."
        : `${name} would rather not, and said: ${declineTexts[reason].toldToSubject}`;
  }
}

/** Who the other side is, by name. */
export function otherOf({
  side,
  subjectName,
  raterName,
}: {
  side: Side;
  subjectName: string;
  raterName: string;
}) {
  return side === "subject" ? raterNameText(raterName) : subjectName;
}

/** A check-in's page by name: "Your check-in with Tomás Rivera". */
export function checkInTitle(sides: Parameters<typeof otherOf>[0]) {
  return `Your check-in with ${otherOf(sides)}`;
}

/** How far apart two levels are: "same level", "2 apart". */
export function apartText({ difference }: { difference: number }) {
  return difference === 0 ? "Same level" : `${Math.abs(difference)} apart`;
}
