"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/_request/form-action";
import { saveAnswer } from "@/db/queries/assessments";
import type { Viewer } from "@/lib/access/viewer";
import {
  type AnswerInput,
  type AnswerState,
  answerInput,
  chooseAnswer,
  formAnswer,
} from "@/lib/assessments/answer";
import { skillIds } from "@/lib/framework/skills";

const closed: AnswerState = {
  isClosed: true,
  message:
    "This assessment isn’t open here: it was submitted or discarded, or you’ve switched to another organization.",
};

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

async function save(viewer: Viewer, input: AnswerInput): Promise<AnswerState> {
  const { outcome, current } = await saveAnswer(viewer, input);

  if (outcome === "closed") return closed;
  if (outcome === "unfit") return { errors: { choice: [chooseAnswer] } };

  const at = current.ratedAt.toISOString();

  if (outcome === "conflict") return { conflict: { ...formAnswer(current), at } };

  // Otherwise the pages that the browser keeps for going back would show the old answer.
  refresh();

  return { saved: { revision: current.revision, at } };
}
