"use server";

import { z } from "zod";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { openToManager as open, withdrawOpening as withdraw } from "@/db/queries/openings";
import { openedThing } from "@/lib/teams/input";

const team = z.strictObject({ teamId: z.uuid() });

export const openToManager = formAction(
  team.extend({ managerId: z.uuid(), thing: openedThing }),
  async (viewer, { teamId, managerId, thing }) => {
    if ((await open(viewer, { managerId, ...thing })) === "not found") {
      return { message: "They don’t manage you anymore, or it’s gone. Nothing was opened." };
    }

    refreshAndRedirect(`/teams/${teamId}/openings?notice=opened`);
  },
);

export const withdrawOpening = formAction(
  team.extend({ id: z.uuid() }),
  async (viewer, { teamId, id }) => {
    if ((await withdraw(viewer, id)) === "not found") {
      return { message: "It was closed already. Nothing was changed." };
    }

    refreshAndRedirect(`/teams/${teamId}/openings?notice=withdrawn`);
  },
);
