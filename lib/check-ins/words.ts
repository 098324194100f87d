import type { Purpose } from "@/lib/assessments/purpose";
import { toGoText } from "@/lib/assessments/words";
import { capitalized, counted, inWords, plural, possessive, shortName } from "@/lib/text/words";
import { askedSkills } from "./asked-skills";
import {
  type CheckInState,
  type CheckInTimes,
  type EndReason,
  lapseDays,
  type Side,
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

/** What the rater is asked, in one line: "Maya would like your view of five skills". */
export function askTitle(subject: string) {
  return `${shortName(subject)} would like your view of ${inWords(askedSkills.length)} skills`;
}

/** How many of the skills that are asked have no answer: "3 skills to go". */
export function toGoInView(answered: number) {
  const open = askedSkills.length - answered;

  return open > 0 ? toGoText(open) : `You’ve answered all ${inWords(askedSkills.length)}`;
}

/** What waits for someone, as the first line of their check-ins. */
export function checkInsTitle(checkIns: readonly (CheckInTimes & { side: Side })[], today: string) {
  const waiting = checkIns.filter(({ side, ...times }) => waitsFor(side, times, today)).length;

  return `${capitalized(counted(waiting, "check-in"))} ${plural(waiting, "is", "are")} waiting for ${waiting === 0 ? "you" : "your answers"}`;
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
  /** The other side's name, empty once the account is gone. */
  other: string;
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
      if (isIn) return `Waiting for ${name}`;
      if (otherIsIn) return capitalized(`${name} has answered; it’s your turn`);
      return side === "rater" ? "Waiting for you" : "Waiting for both of you";
  }
}

/** Until which day a rater can read the other side. */
export function openUntilText(other: string, day: string) {
  return `You can read ${possessive(calledName(other))} side until ${day}.`;
}

/** Why a check-in ended, to one of its sides; `other` is the other side's name, empty once the account is gone. */
export function endText(reason: EndReason, { side, other }: { side: Side; other: string }) {
  const name = capitalized(calledName(other));

  switch (reason) {
    case "taken back":
      return side === "subject" ? "You took it back." : `${name} took it back.`;
    case "relation ended":
      return "One of you left the organization before you’d both answered.";
    case "lapsed":
      return `It lapsed: ${lapseDays} days after the due day, you hadn’t both answered.`;
    default:
      return side === "rater" ? "You declined." : declinedText(reason, name);
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

/** How far apart two levels are: "Same level", "Two levels apart". */
export function apartText({ difference }: { difference: number }) {
  return difference === 0
    ? "Same level"
    : `${capitalized(counted(Math.abs(difference), "level"))} apart`;
}
