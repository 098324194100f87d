"use server";

import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { discardDraft } from "@/db/queries/assessments";
import { assessmentInput } from "@/lib/assessments/input";

export const discard = formAction(
  assessmentInput,
  async (viewer, { assessmentId }) => {
    const outcome = await discardDraft(viewer, assessmentId);

    if (outcome === "submitted")
      refreshAndRedirect(`/assessments/${assessmentId}/answers?notice=kept`);
    if (outcome === "gone") refreshAndRedirect("/assessments?notice=gone");

    refreshAndRedirect(`/assessments?discarded=${assessmentId}`);
  },
  { whenSignedOut: "redirect" },
);
