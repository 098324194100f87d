"use server";

import { notFound } from "next/navigation";
import { submitFeedback } from "@/app/_asks/submit-feedback";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { removeAnswer, revokeAnswer, takeBackAsk } from "@/db/queries/ask-endings";
import { askInput } from "@/lib/asks/input";
import { feedbackInput } from "@/lib/feedback/input";

export const giveFeedback = formAction(feedbackInput, (viewer, input) =>
  submitFeedback(viewer, input, `/path/feedback/${input.id}`),
);

export const withdrawFeedback = formAction(
  askInput,
  async (viewer, { id }) => {
    if ((await revokeAnswer(viewer, "feedback", id)) === "closed") notFound();

    refreshAndRedirect(`/path/feedback/${id}`);
  },
  { whenSignedOut: "redirect" },
);

export const takeBackFeedbackAsk = formAction(
  askInput,
  async (viewer, { id }) => leave(await takeBackAsk(viewer, id), "taken-back"),
  { whenSignedOut: "redirect" },
);

export const deleteFeedback = formAction(
  askInput,
  async (viewer, { id }) => leave(await removeAnswer(viewer, "feedback", id), "deleted"),
  { whenSignedOut: "redirect" },
);

function leave(outcome: "ended" | "closed", notice: "taken-back" | "deleted"): never {
  refreshAndRedirect(`/path/feedback?notice=${outcome === "ended" ? notice : "closed"}`);
}
