"use server";

import { buttonAction } from "@/app/_request/form-action";
import { refreshAndRedirect } from "@/app/_request/refresh-and-redirect";
import { revokeShare } from "@/db/queries/shares";
import { shareIdInput } from "@/lib/shares/input";

export const revoke = buttonAction(shareIdInput, async (viewer, { id }) => {
  await revokeShare(viewer, id);
  refreshAndRedirect(`/shares/${id}?notice=revoked`);
});
