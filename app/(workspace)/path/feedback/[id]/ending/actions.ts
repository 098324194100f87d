"use server";

import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { declineAsk } from "@/db/queries/ask-endings";
import { feedbackDeclineInput } from "@/lib/feedback/input";

export const declineFeedback = formAction(feedbackDeclineInput, async (viewer, input) => {
  await declineAsk(viewer, "feedback", input);

  // Its page says where it stands, whatever came first.
  refreshAndRedirect(`/path/feedback/${input.id}`);
});
