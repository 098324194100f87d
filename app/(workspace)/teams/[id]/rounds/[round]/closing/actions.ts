"use server";

import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { closeRound } from "@/db/queries/rounds";
import { thisRound } from "@/lib/teams/round-input";
import { noTeam } from "@/lib/teams/round-words";

export const close = formAction(
  thisRound,
  async (viewer, { id, teamId }) => {
    if ((await closeRound(viewer, id)) === "not found") return noTeam;

    refreshAndRedirect(`/teams/${teamId}/rounds/${id}`);
  },
  { whenSignedOut: "redirect" },
);
