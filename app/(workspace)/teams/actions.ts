"use server";

import { z } from "zod";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { withdrawAsk as withdraw } from "@/db/queries/team-joins";

export const withdrawAsk = formAction(z.strictObject({ id: z.uuid() }), async (viewer, { id }) => {
  const outcome = await withdraw(viewer, id);

  if (outcome === "not found") {
    return { message: "A manager has answered it in the meantime. Nothing was changed." };
  }

  refreshAndRedirect("/teams?notice=withdrawn");
});
