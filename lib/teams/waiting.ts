import type { Answer } from "@/lib/assessments/answer";

/** How long what a manager said of someone who hasn't joined is kept, in days. */
export const waitingDays = 60;

/** What a manager rated of someone before there was a check-in for it. */
export type Waiting = Omit<Answer, "reason"> & {
  readonly isFromSheet: boolean;
  /** When it was chosen beside the descriptions; null: it's as a spreadsheet had it, and doesn't count yet. */
  readonly confirmedAt: Date | null;
  readonly revision: number;
  readonly savedAt: Date;
};

/** What the subject and the rater read beside a level that came from a spreadsheet. */
export const fromSheetText = "From a spreadsheet, not blind";
