"use server";

import { z } from "zod";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { foundTeam as found } from "@/db/queries/teams";
import { limitReached } from "@/lib/limits";
import { teamName } from "@/lib/teams/input";

export const foundTeam = formAction(
  z.strictObject({ id: z.uuid(), name: teamName }),
  async (viewer, team) => {
    const outcome = await found(viewer, team);

    if (outcome === "full") return { message: limitReached.managedTeams };
    if (outcome === "not a member") {
      return { message: "You’re no longer in this organization. No team was founded." };
    }

    refreshAndRedirect(`/teams/${team.id}/people?notice=founded`);
  },
);
