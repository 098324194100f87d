"use server";

import { formAction } from "@/app/_request/form-action";
import { leadOn } from "@/app/_request/lead-on";
import { startAssessment } from "@/db/queries/assessments";
import { startInput } from "@/lib/assessments/purpose";

export const start = formAction(startInput, async (viewer, { purpose }) => {
  leadOn(`/assessments/${await startAssessment(viewer, purpose)}`);
});
