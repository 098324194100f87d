"use server";

import { notFound } from "next/navigation";
import { after } from "next/server";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { runSoon } from "@/app/_server/jobs";
import { removeAnswer, revokeAnswer, takeBackAsk } from "@/db/queries/ask-endings";
import { giveFeedback as give } from "@/db/queries/feedback";
import { askInput } from "@/lib/asks/input";
import { feedbackInput } from "@/lib/feedback/input";

export const giveFeedback = formAction(feedbackInput, async (viewer, input) => {
  const outcome = await give(viewer, input);

  if (outcome === "given") after(() => runSoon("deliver"));
  // Its page says where it stands, whatever came first.
  refreshAndRedirect(`/path/feedback/${input.id}${outcome === "given" ? "?notice=given" : ""}`);
});

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
