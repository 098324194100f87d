"use server";

import { z } from "zod";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { makeSummary } from "@/db/queries/summaries";

const summaryInput = z.strictObject({
  teamId: z.uuid(),
  withSeat: z.literal("on").optional(),
});

export const makeOne = formAction(summaryInput, async (viewer, { teamId, withSeat }) => {
  const made = await makeSummary(viewer, { teamId, withSeat: withSeat === "on" });

  if (made === "not found") return { message: "You don’t manage this team anymore." };
  if (typeof made === "string") {
    return { message: "Something changed since this page was loaded. Reload it to see what." };
  }

  refreshAndRedirect(`/teams/${teamId}/summary/${made.id}`);
});
