"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/app/_request/form-action";
import { closed, save } from "@/app/(workspace)/assessments/[id]/ratings/save";
import { findCheckInOfDraft } from "@/db/queries/check-ins";
import { type AnswerState, answerInput } from "@/lib/assessments/answer";
import { nextAsked } from "@/lib/check-ins/asked-skills";

/** Saves a rater's answer and continues from it. */
export const saveViewAndContinue = formAction(
  answerInput,
  async (viewer, input): Promise<AnswerState> => {
    const { assessmentId, skill, from } = input;
    const id = await findCheckInOfDraft(viewer, assessmentId);

    if (!id) return closed;

    const state = await save(viewer, input);

    if (!state.saved) return state;

    const next = from === "answers" ? undefined : nextAsked(skill);
    redirect(next ? `/check-ins/${id}/ratings/${next}` : `/check-ins/${id}/answers`);
  },
  { whenSignedOut: "redirect" },
);
