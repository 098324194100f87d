"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/app/_request/form-action";
import { saveAnswer } from "@/db/queries/assessments";
import type { Viewer } from "@/lib/access/viewer";
import { type AnswerInput, answerInput } from "@/lib/assessments/answer";
import { skillIds } from "@/lib/framework/skills";
import type { AnswerState } from "./answer-state";
import { formAnswer } from "./form-answer";

/** Saves a choice as it is made. */
export const autosave = formAction<typeof answerInput, AnswerState>(answerInput, save);

/** Saves the answer and goes on from it. */
export const saveAndContinue = formAction<typeof answerInput, AnswerState>(
  answerInput,
  async (viewer, input) => {
    const state = await save(viewer, input);

    if (!state.saved) return state;

    redirect(nextPath(input));
  },
);

/** The next skill; or back to the answers, or to its place among all on one page. */
function nextPath({ assessmentId, skill, from }: AnswerInput) {
  const following = skillIds[skillIds.indexOf(skill) + 1];

  if (from === "ratings") return `/assessments/${assessmentId}/ratings#${skill}` as const;

  return following && from !== "answers"
    ? (`/assessments/${assessmentId}/ratings/${following}` as const)
    : (`/assessments/${assessmentId}/answers` as const);
}

async function save(viewer: Viewer, input: AnswerInput): Promise<AnswerState> {
  const { outcome, current } = await saveAnswer(viewer, input);

  if (outcome === "closed") {
    return { message: "This assessment was submitted, so its answers can no longer be changed." };
  }

  const at = current.ratedAt.toISOString();

  return outcome === "saved"
    ? { saved: { revision: current.revision, at } }
    : { conflict: { ...formAnswer(current), at } };
}
