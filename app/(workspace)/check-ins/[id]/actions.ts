"use server";

import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { saveOutcomes } from "@/db/queries/agreement-outcomes";
import { offerAssessment } from "@/db/queries/check-ins";
import { checkInInput } from "@/lib/check-ins/input";
import { outcomesInput } from "@/lib/check-ins/outcome";

export const offer = formAction(
  checkInInput,
  async (viewer, { id }) => {
    const outcome = await offerAssessment(viewer, id);

    if (outcome === "closed") refreshAndRedirect("/check-ins?notice=closed");

    refreshAndRedirect(`/check-ins/${id}${outcome === "nothing to offer" ? "?notice=none" : ""}`);
  },
  { whenSignedOut: "redirect" },
);

export const lookBack = formAction(outcomesInput, async (viewer, input) => {
  if (input.outcomes.length === 0) return { message: "Choose what came of at least one skill." };

  if ((await saveOutcomes(viewer, input)) === "closed") {
    refreshAndRedirect("/check-ins?notice=closed");
  }

  refreshAndRedirect(`/check-ins/${input.id}?notice=saved`);
});
