import "server-only";
import { refresh } from "next/cache";
import { saveAnswer } from "@/db/queries/assessments";
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
    "This assessment isn’t open here: it was submitted or discarded, or you’ve switched to another organization.",
};

const lapsed: AnswerState = {
  isClosed: true,
  message: `This check-in has lapsed: its due day was more than ${lapseDays} days ago.`,
};

/** Saves what a question's form sent, and answers what its form shows. */
export async function save(viewer: Viewer, input: AnswerInput): Promise<AnswerState> {
  const { outcome, current } = await saveAnswer(viewer, input);

  if (outcome === "closed") return closed;
  if (outcome === "lapsed") return lapsed;
  if (outcome === "unfit") return { errors: { choice: [chooseAnswer] } };

  const at = current.ratedAt.toISOString();

  if (outcome === "conflict") return { conflict: { ...formAnswer(current), at } };

  // Otherwise the pages that the browser keeps for going back would show the old answer.
  refresh();

  return { saved: { revision: current.revision, at } };
}
