"use server";

import { refreshAndRedirect } from "@/app/_request/form-action";
import { checkInAction } from "@/app/(workspace)/check-ins/check-in-action";
import { declineCheckIn, takeBackCheckIn } from "@/db/queries/check-ins";
import { checkInInput, declineInput } from "@/lib/check-ins/input";

export const takeBack = checkInAction(
  checkInInput,
  async (viewer, { id }) => leave(id, await takeBackCheckIn(viewer, id)),
  { whenSignedOut: "redirect" },
);

export const decline = checkInAction(declineInput, async (viewer, input) =>
  leave(input.id, await declineCheckIn(viewer, input)),
);

function leave(id: string, outcome: "ended" | "closed"): never {
  refreshAndRedirect(outcome === "ended" ? `/check-ins/${id}` : "/check-ins?notice=closed");
}
