"use server";

import { after } from "next/server";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { runSoon } from "@/app/_server/jobs";
import { requestTerms, withWrongDays } from "@/app/(workspace)/check-ins/request-terms";
import { openRound as open } from "@/db/queries/rounds";
import type { FormState } from "@/lib/forms/form-state";
import { roundInput } from "@/lib/teams/round-input";
import { noTeam } from "@/lib/teams/round-words";

export const openRound = formAction(
  roundInput,
  async (viewer, { members, ...form }): Promise<FormState> => {
    const terms = await requestTerms(viewer, form);
    if ("errors" in terms) return terms;

    const outcome = await open(viewer, { ...terms, membershipIds: members });

    if (outcome === "not found") return noTeam;
    if (outcome === "empty") {
      return {
        errors: {
          members: [
            "None of them can be asked now: you two have a check-in open, or compared views too lately.",
          ],
        },
      };
    }

    after(() => runSoon("deliver"));
    refreshAndRedirect(`/teams/${form.teamId}/rounds/${form.id}?notice=opened`);
  },
  withWrongDays,
);
