"use server";

import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { submitAssessment } from "@/db/queries/assessments";
import { assessmentInput } from "@/lib/assessments/input";
import { limitReached } from "@/lib/limits";

export const submit = formAction(assessmentInput, async (viewer, { assessmentId }) => {
  const outcome = await submitAssessment(viewer, assessmentId);

  if (!outcome) refreshAndRedirect("/assessments?notice=gone");
  if (outcome === "empty") return { message: "Answer at least one skill before you submit." };
  if (outcome === "full") return { message: limitReached.reports };

  refreshAndRedirect(`/reports/${outcome.reportId}?notice=submitted`);
});
