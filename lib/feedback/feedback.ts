import type { AskEndReason } from "@/lib/asks/ask";

/** What someone may say who would rather not give feedback; only whoever asked reads it. */
export const feedbackDeclineReasons = [
  "not there",
  "no time",
  "no reason",
] as const satisfies AskEndReason[];

/** The most characters of each of the two answers. */
export const longestAnswer = 1000;
