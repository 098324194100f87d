"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/app/_request/form-action";
import { mayAnswer, type RequestGuest } from "@/app/_request/guest";
import { save } from "@/app/(workspace)/assessments/[id]/ratings/save";
import { type AnswerInput, type AnswerState, answerInput } from "@/lib/assessments/answer";
import { nextAsked } from "@/lib/check-ins/asked-skills";

const closed: AnswerState = {
  isClosed: true,
  message:
    "This isn’t open here anymore: it was submitted, taken back, or begun in another browser, or it lapsed.",
};

/** Saves a guest's choice as it is made. */
export const autosaveByLink = formAction(answerInput, saveAsGuest, {
  who: "asked",
  whenSignedOut: closed,
});

/** Saves a guest's answer and continues from it. */
export const saveViewByLink = formAction(
  answerInput,
  async (guest, input): Promise<AnswerState> => {
    const state = await saveAsGuest(guest, input);

    if (!state.saved) return state;

    const next = input.from === "answers" ? undefined : nextAsked(input.skill);
    redirect(next ? `/views/${guest.token}/ratings/${next}` : `/views/${guest.token}/answers`);
  },
  { who: "asked", whenSignedOut: closed },
);

async function saveAsGuest(guest: RequestGuest, input: AnswerInput) {
  const state = (await mayAnswer(guest)) ? await save(guest, input) : closed;

  return state.isClosed ? closed : state;
}
