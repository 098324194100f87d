import type { Choice } from "@/lib/assessments/answer";
import type { FormState } from "@/lib/forms/form-state";
import type { Confidence } from "@/lib/readiness/model";

/** An answer as its form shows it, with the revision it was read at. */
export type FormAnswer = {
  choice: Choice;
  confidence: Confidence;
  note: string;
  reason: string;
  revision: number;
};

/** What saving an answer tells its form: saved (ISO instant), or another tab's answer in its place, or why not. */
export type AnswerState = FormState & {
  saved?: { revision: number; at: string };
  conflict?: FormAnswer & { at: string };
  /** There is no draft to save it in, now or later. */
  isClosed?: true;
  /** It can be saved once somebody has signed in. */
  isSignedOut?: true;
};
