"use server";

import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { declineToConfirm as decline } from "@/db/queries/attestations";
import { attestationDeclineInput } from "@/lib/attestations/input";

export const declineToConfirm = formAction(attestationDeclineInput, async (viewer, input) => {
  await decline(viewer, input);

  // Its page says where it stands, whatever came first.
  refreshAndRedirect(`/attestations/${input.id}`);
});
