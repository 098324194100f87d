"use server";

import { buttonAction } from "@/app/_request/form-action";
import { leadOn } from "@/app/_request/lead-on";
import { revokeShare } from "@/db/queries/shares";
import { shareIdInput } from "@/lib/shares/input";

export const takeBack = buttonAction(shareIdInput, async (viewer, { id }) => {
  await revokeShare(viewer, id);
  leadOn(`/shares/${id}?notice=taken-back`);
});
