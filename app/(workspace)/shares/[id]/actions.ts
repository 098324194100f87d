"use server";

import { redirect } from "next/navigation";
import { buttonAction } from "@/app/_request/form-action";
import { revokeShare } from "@/db/queries/shares";
import { shareIdInput } from "@/lib/shares/input";

export const takeBack = buttonAction(shareIdInput, async (viewer, { id }) => {
  await revokeShare(viewer, id);
  redirect(`/shares/${id}?notice=taken-back`);
});
