import type { SavedAnswer } from "@/db/queries/assessments";
import { choiceOf } from "@/lib/assessments/answer";
import type { FormAnswer } from "./answer-state";

/** A saved answer as its form shows it. */
export function formAnswer(saved: SavedAnswer): FormAnswer {
  const { confidence, note, reason, revision } = saved;

  return { choice: choiceOf(saved), confidence, note, reason, revision };
}
