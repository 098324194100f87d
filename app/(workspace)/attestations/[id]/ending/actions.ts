"use server";

import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { declineToConfirm } from "@/db/queries/attestations";
import { attestationDeclineInput } from "@/lib/attestations/input";

export const decline = formAction(attestationDeclineInput, async (viewer, input) => {
  await declineToConfirm(viewer, input);

  // Its page says where it stands, whatever came first.
  refreshAndRedirect(`/attestations/${input.id}`);
});
