"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/app/_request/form-action";
import { saveAnswer } from "@/db/queries/assessments";
import type { Viewer } from "@/lib/access/viewer";
import { type AnswerInput, answerInput, choiceOf } from "@/lib/assessments/answer";
import { skillIds } from "@/lib/framework/skills";
import type { AnswerState } from "./answer-state";

/** Saves a choice as it is made. */
export const autosave = formAction<typeof answerInput, AnswerState>(answerInput, save);

/** Saves the answer and goes on: to the next skill, or back to the answers. */
export const saveAndContinue = formAction<typeof answerInput, AnswerState>(
  answerInput,
  async (viewer, input) => {
    const state = await save(viewer, input);

    if (!state.saved) return state;

    const following = skillIds[skillIds.indexOf(input.skill) + 1];

    redirect(
      following && input.from !== "answers"
        ? `/assessments/${input.assessmentId}/ratings/${following}`
        : `/assessments/${input.assessmentId}/answers`,
    );
  },
);

async function save(viewer: Viewer, input: AnswerInput): Promise<AnswerState> {
  const { outcome, current } = await saveAnswer(viewer, input);

  if (outcome === "closed") {
    return { message: "This assessment was submitted, so its answers can no longer be changed." };
  }

  const { confidence, note, reason, revision, ratedAt } = current;
  const answer = { choice: choiceOf(current), confidence, note, reason, revision };

  return outcome === "saved"
    ? { saved: { revision, at: ratedAt.toISOString() } }
    : { conflict: { ...answer, at: ratedAt.toISOString() } };
}
