"use server";

import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { revokeShare } from "@/db/queries/shares";
import { shareIdInput } from "@/lib/shares/input";

export const revoke = formAction(
  shareIdInput,
  async (viewer, { id }) => {
    await revokeShare(viewer, id);
    refreshAndRedirect(`/shares/${id}?notice=revoked`);
  },
  { whenSignedOut: "redirect" },
);
