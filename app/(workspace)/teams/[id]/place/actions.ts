"use server";

import { z } from "zod";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import {
  acceptPlace as accept,
  declinePlace as decline,
  leaveTeam as leave,
} from "@/db/queries/team-places";

const team = z.strictObject({ teamId: z.uuid() });
const gone = {
  message: "This isn’t open anymore: it was taken back, it ran out, or the team ended.",
};

export const acceptPlace = formAction(team, async (viewer, { teamId }) => {
  if ((await accept(viewer, teamId)) === "not found") return gone;

  refreshAndRedirect(`/teams/${teamId}/place?notice=accepted`);
});

export const declinePlace = formAction(team, async (viewer, { teamId }) => {
  if ((await decline(viewer, teamId)) === "not found") return gone;

  refreshAndRedirect("/teams?notice=declined");
});

/** Leaves as a member, or steps down as a manager. */
export const leaveTeam = formAction(team, async (viewer, { teamId }) => {
  const outcome = await leave(viewer, teamId);

  if (outcome === "not found") return gone;
  if (outcome === "last manager") {
    return {
      message: "You’re the only manager. Let someone else manage the team, too, or end the team.",
    };
  }

  refreshAndRedirect("/teams?notice=left");
});
