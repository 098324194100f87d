import "server-only";
import { after } from "next/server";
import { refreshAndRedirect } from "@/app/_request/form-action";
import { runSoon } from "@/app/_server/jobs";
import { findFeedbackAsk, giveFeedback } from "@/db/queries/feedback";
import { notSentText } from "@/lib/feedback/words";
import type { FormState } from "@/lib/forms/form-state";

type Giver = Parameters<typeof giveFeedback>[0];
type Answers = Parameters<typeof giveFeedback>[1];

/** Gives feedback and shows it on its page. An ask that has ended refuses it, which keeps what was typed. */
export async function submitFeedback(
  giver: Giver,
  answers: Answers,
  page: `/path/feedback/${string}` | `/feedback-links/${string}`,
): Promise<FormState> {
  if ((await giveFeedback(giver, answers)) === "given") {
    after(() => runSoon("deliver"));
    refreshAndRedirect(`${page}?notice=given`);
  }
  // Sent twice, or given in another tab.
  if ((await findFeedbackAsk(giver, answers.id))?.said) refreshAndRedirect(page);

  return { message: notSentText };
}
