"use server";

import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { removeAnswer, takeBackAsk } from "@/db/queries/ask-endings";
import { pieceAttestationInput } from "@/lib/attestations/input";

export const takeBackAskToConfirm = formAction(
  pieceAttestationInput,
  async (viewer, { id, evidenceId }) => leave(evidenceId, await takeBackAsk(viewer, id)),
  { whenSignedOut: "redirect" },
);

export const removeConfirmation = formAction(
  pieceAttestationInput,
  async (viewer, { id, evidenceId }) =>
    leave(evidenceId, await removeAnswer(viewer, "attestation", id)),
  { whenSignedOut: "redirect" },
);

function leave(evidenceId: string, outcome: "ended" | "closed"): never {
  refreshAndRedirect(`/evidence/${evidenceId}${outcome === "closed" ? "?notice=closed" : ""}`);
}
