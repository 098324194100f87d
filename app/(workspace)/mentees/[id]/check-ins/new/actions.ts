"use server";

import { after } from "next/server";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { runSoon } from "@/app/_server/jobs";
import { requestTerms, withWrongDays } from "@/app/(workspace)/check-ins/request-terms";
import { openWithMentee } from "@/db/queries/mentor-check-ins";
import { mentoringInput } from "@/lib/check-ins/input";
import type { FormState } from "@/lib/forms/form-state";
import { inTheWayText } from "@/lib/teams/round-words";

export const openAsMentor = formAction(
  mentoringInput,
  async (viewer, form): Promise<FormState> => {
    const terms = await requestTerms(viewer, form);
    if ("errors" in terms) return terms;

    const outcome = await openWithMentee(viewer, terms);

    if (outcome === "not found") {
      return { message: "You can’t open a check-in with them now. Nothing was changed." };
    }
    if (outcome !== "opened") return { message: inTheWayText(outcome) };

    after(() => runSoon("deliver"));
    refreshAndRedirect(`/check-ins/${form.id}`);
  },
  withWrongDays,
);
