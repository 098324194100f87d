"use server";

import { after } from "next/server";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { runSoon } from "@/app/_server/jobs";
import { requestTerms, withWrongDays } from "@/app/(workspace)/check-ins/request-terms";
import { openWithMember } from "@/db/queries/rounds";
import type { FormState } from "@/lib/forms/form-state";
import { memberInput } from "@/lib/teams/round-input";
import { inTheWayText, noTeam } from "@/lib/teams/round-words";

export const openOne = formAction(
  memberInput,
  async (viewer, form): Promise<FormState> => {
    const terms = await requestTerms(viewer, form);
    if ("errors" in terms) return terms;

    const outcome = await openWithMember(viewer, terms);

    if (outcome === "not found") return noTeam;
    if (outcome !== "opened") return { message: inTheWayText(outcome) };

    after(() => runSoon("deliver"));
    refreshAndRedirect(`/check-ins/${form.id}`);
  },
  withWrongDays,
);
