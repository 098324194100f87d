"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/app/_request/form-action";
import { type AnswerInput, type AnswerState, answerInput } from "@/lib/assessments/answer";
import { skillIds } from "@/lib/framework/skills";
import { closed, save } from "./save";

const signedOut: AnswerState = { isSignedOut: true };

/** Saves a choice as it is made. */
export const autosave = formAction(
  answerInput,
  async (viewer, input) => (viewer.membershipEnded ? closed : save(viewer, input)),
  { who: "person", whenSignedOut: signedOut },
);

/** Saves the answer and continues from it. */
export const saveAndContinue = formAction(
  answerInput,
  async (viewer, input): Promise<AnswerState> => {
    const state = await save(viewer, input);

    if (!state.saved) return state;

    redirect(nextPath(input));
  },
  { whenSignedOut: "redirect" },
);

/** The next skill; or back to the answers, or to its place among all on one page. */
function nextPath({ assessmentId, skill, from }: AnswerInput) {
  const following = skillIds[skillIds.indexOf(skill) + 1];

  if (from === "ratings") return `/assessments/${assessmentId}/ratings#${skill}` as const;

  return following && from !== "answers"
    ? (`/assessments/${assessmentId}/ratings/${following}` as const)
    : (`/assessments/${assessmentId}/answers` as const);
}
