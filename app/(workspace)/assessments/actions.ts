"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/app/_request/form-action";
import { startAssessment } from "@/db/queries/assessments";
import { startInput } from "@/lib/assessments/purpose";

export const start = formAction(startInput, async (viewer, { purpose }) => {
  redirect(`/assessments/${await startAssessment(viewer, purpose)}`);
});
