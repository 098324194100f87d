"use server";

import { beginByLink, revokeByLink } from "@/app/_asks/link-actions";
import { findAnsweringAsk } from "@/app/_asks/request-link";
import { submitFeedback } from "@/app/_asks/submit-feedback";
import { formAction } from "@/app/_request/form-action";
import { linkToken } from "@/app/_request/link-tokens";
import { linkFeedbackInput } from "@/lib/feedback/input";
import { notSentText } from "@/lib/feedback/words";

export const beginFeedback = beginByLink("feedback");

/** Gives feedback by a link: never from a browser that's signed in as whoever asked. */
export const giveFeedbackByLink = formAction(
  linkFeedbackInput(linkToken),
  async (_viewer, { token, ...said }) => {
    const ask = await findAnsweringAsk("feedback", token);

    return ask
      ? submitFeedback(ask.viewer, { id: ask.id, ...said }, `/feedback-links/${token}`)
      : { message: notSentText };
  },
  { who: "guest" },
);

export const withdrawFeedbackByLink = revokeByLink("feedback");
