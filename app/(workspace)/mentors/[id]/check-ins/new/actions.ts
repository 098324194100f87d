"use server";

import { after } from "next/server";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { runSoon } from "@/app/_server/jobs";
import { requestTerms, withWrongDays } from "@/app/(workspace)/check-ins/request-terms";
import { askMentor } from "@/db/queries/mentor-check-ins";
import { mentoringInput } from "@/lib/check-ins/input";
import type { FormState } from "@/lib/forms/form-state";
import { limitReached } from "@/lib/limits";
import { scopeRefusals } from "@/lib/mentorships/scope-words";
import { inTheWayText } from "@/lib/teams/round-words";

export const askOwnMentor = formAction(
  mentoringInput,
  async (viewer, form): Promise<FormState> => {
    const terms = await requestTerms(viewer, form);
    if ("errors" in terms) return terms;

    const outcome = await askMentor(viewer, terms);

    if (outcome === "shut") return { message: scopeRefusals["no check-ins"] };
    if (outcome === "full") return { message: limitReached.openCheckIns };
    if (outcome !== "opened") return { message: inTheWayText(outcome) };

    after(() => runSoon("deliver"));
    refreshAndRedirect(`/check-ins/${form.id}`);
  },
  withWrongDays,
);
