"use server";

import { z } from "zod";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { endMembership as end } from "@/db/queries/memberships";

export const endMembership = formAction(
  z.strictObject({ id: z.uuid() }),
  async (viewer, { id }) => {
    const outcome = await end(viewer, id);

    if (outcome === "not found") {
      return { message: "This membership has already ended, or you’re no longer an admin." };
    }

    refreshAndRedirect("/organization/members?notice=ended");
  },
);
