import type { AnswerState } from "@/lib/assessments/answer";
import type { FormState } from "@/lib/forms/form-state";

/** Where the grid of a skill is. */
export type GridPath = `/teams/${string}/rounds/${string}/skills/${string}`;

/** What saving rows of the grid tells its form: of each row, by its draft’s id, what saving an answer tells its own. */
export type GridState = FormState & {
  rows?: Record<string, AnswerState>;
  /** Nothing here can be saved anymore. */
  isClosed?: true;
  /** It can be saved once someone has signed in. */
  isSignedOut?: true;
};
