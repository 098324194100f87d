"use server";

import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { confirmAgreement } from "@/db/queries/agreements";
import { agreementConfirmationInput } from "@/lib/check-ins/agreement-input";
import { agreementClosedText } from "@/lib/check-ins/agreement-words";
import { limitReached } from "@/lib/limits";

export const agree = formAction(
  agreementConfirmationInput,
  async (viewer, input) => {
    const outcome = await confirmAgreement(viewer, input);

    if (outcome === "closed") return { message: agreementClosedText };
    if (outcome === "full") return { message: limitReached.agreedActions };

    // Its own writer has nothing to confirm, and is shown that it waits.
    refreshAndRedirect(`/check-ins/${input.id}/agreement?notice=${outcome}`);
  },
  { whenSignedOut: "redirect" },
);
