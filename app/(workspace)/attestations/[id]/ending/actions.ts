"use server";

import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { declineAsk } from "@/db/queries/ask-endings";
import { attestationDeclineInput } from "@/lib/attestations/input";

export const declineToConfirm = formAction(attestationDeclineInput, async (viewer, input) => {
  await declineAsk(viewer, "attestation", input);

  // Its page says where it stands, whatever came first.
  refreshAndRedirect(`/attestations/${input.id}`);
});
