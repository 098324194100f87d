"use server";

import { after } from "next/server";
import { beginByLink, revokeByLink } from "@/app/_asks/link-actions";
import { findAnsweringAsk } from "@/app/_asks/request-link";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { linkToken } from "@/app/_request/link-tokens";
import { runSoon } from "@/app/_server/jobs";
import { giveFeedback } from "@/db/queries/feedback";
import { linkFeedbackInput } from "@/lib/feedback/input";

export const beginFeedback = beginByLink("feedback");

/** Gives feedback by a link: never from a browser that's signed in as whoever asked. */
export const giveFeedbackByLink = formAction(
  linkFeedbackInput(linkToken),
  async (_viewer, { token, ...said }) => {
    const ask = await findAnsweringAsk("feedback", token);
    const outcome = ask ? await giveFeedback(ask.viewer, { id: ask.id, ...said }) : "closed";

    if (outcome === "given") after(() => runSoon("deliver"));
    refreshAndRedirect(`/feedback-links/${token}${outcome === "given" ? "?notice=given" : ""}`);
  },
  { who: "guest" },
);

export const withdrawFeedbackByLink = revokeByLink("feedback");
