"use server";

import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { saveSeatCheck } from "@/db/queries/seat-checks";
import { seatCheckInput } from "@/lib/teams/seat-check-input";

export const saveCheck = formAction(seatCheckInput, async (viewer, check) => {
  const outcome = await saveSeatCheck(viewer, check);

  if (outcome === "not found") return { message: "You don’t manage this team anymore." };
  if (outcome === "conflict") {
    return {
      message:
        "Someone changed these answers in the meantime, and yours aren’t saved. Open this page in another tab to compare, then reload it and answer again.",
    };
  }

  refreshAndRedirect(`/teams/${check.teamId}/path#seat`);
});
