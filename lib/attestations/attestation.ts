import type { AskEndReason } from "@/lib/asks/ask";

/** What someone may say who would rather not confirm; only whoever asked reads it. */
export const attestationDeclineReasons = [
  "not there",
  "another memory",
  "no time",
  "no reason",
] as const satisfies AskEndReason[];

/** The most characters of the sentence in which someone says what they saw. */
export const longestStatement = 300;
