import { possessive } from "@/lib/text/words";

/** Who a mentor from before is, told to a later one; the name is empty once the account is gone. */
export function formerMentorText(name: string) {
  return name || "a former mentor";
}

/** The log of a former mentor's as its page's name: "Maya’s talks with Ingrid Nilsen". */
export function openedLogName(mentee: string, mentor: string) {
  return `${possessive(mentee)} talks with ${formerMentorText(mentor)}`;
}

/** Told where a log can't be opened or withdrawn. */
export const logNotOpenText =
  "This can’t be changed here anymore: one of the two mentorships isn’t where it was. Reload the page to see where it stands.";
