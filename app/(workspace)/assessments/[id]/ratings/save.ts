import "server-only";
import { refresh } from "next/cache";
import { type SaveOutcome, saveAnswer } from "@/db/queries/assessments";
import { asAuthorOf } from "@/db/queries/mentor-check-ins";
import type { Viewer } from "@/lib/access/viewer";
import {
  type AnswerInput,
  type AnswerState,
  chooseAnswer,
  formAnswer,
} from "@/lib/assessments/answer";
import { lapseDays } from "@/lib/check-ins/check-in";

export const closed: AnswerState = {
  isClosed: true,
  message:
    "This assessment isn’t open here: it was submitted or discarded, its check-in has ended, or you’ve switched to another organization.",
};

const lapsed: AnswerState = {
  isClosed: true,
  message: `This check-in has lapsed: its due day was more than ${lapseDays} days ago.`,
};

/** Saves what a question's form sent, by whoever its sender is in what it's part of, and answers what its form shows. */
export async function save(viewer: Viewer, input: AnswerInput): Promise<AnswerState> {
  const author = await asAuthorOf(viewer, input.assessmentId);
  const state = stateOf(await saveAnswer(author, input));

  // Otherwise the pages that the browser keeps for going back would show the old answer.
  if (state.saved) refresh();

  return state;
}

/** What a form shows of what came of saving its answer. */
export function stateOf({ outcome, current }: SaveOutcome): AnswerState {
  if (outcome === "closed") return closed;
  if (outcome === "lapsed") return lapsed;
  if (outcome === "unfit") return { errors: { choice: [chooseAnswer] } };

  const at = current.ratedAt.toISOString();

  return outcome === "conflict"
    ? { conflict: { ...formAnswer(current), at } }
    : { saved: { revision: current.revision, at } };
}
