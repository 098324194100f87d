"use server";

import { after } from "next/server";
import { z } from "zod";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { runSoon } from "@/app/_server/jobs";
import { endTeam as end } from "@/db/queries/teams";

export const endTeam = formAction(
  z.strictObject({ teamId: z.uuid() }),
  async (viewer, { teamId }) => {
    if ((await end(viewer, teamId)) === "not found") {
      return { message: "You don’t manage this team anymore, or it ended. Nothing was changed." };
    }

    after(() => runSoon("deliver"));
    refreshAndRedirect("/teams?notice=ended");
  },
);
