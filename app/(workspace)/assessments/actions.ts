"use server";

import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { startAssessment } from "@/db/queries/assessments";
import { startInput } from "@/lib/assessments/input";

export const start = formAction(startInput, async (viewer, { purpose, ...setting }) => {
  refreshAndRedirect(`/assessments/${await startAssessment(viewer, purpose, setting)}`);
});
