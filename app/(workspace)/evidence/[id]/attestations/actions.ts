"use server";

import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { takeBackAsk } from "@/db/queries/attestation-asks";
import { removeAttestation } from "@/db/queries/attestations";
import { pieceAttestationInput } from "@/lib/attestations/input";

export const takeBackAskToConfirm = formAction(
  pieceAttestationInput,
  async (viewer, { id, evidenceId }) => leave(evidenceId, await takeBackAsk(viewer, id)),
  { whenSignedOut: "redirect" },
);

export const removeConfirmation = formAction(
  pieceAttestationInput,
  async (viewer, { id, evidenceId }) => leave(evidenceId, await removeAttestation(viewer, id)),
  { whenSignedOut: "redirect" },
);

function leave(evidenceId: string, outcome: "ended" | "closed"): never {
  refreshAndRedirect(`/evidence/${evidenceId}${outcome === "closed" ? "?notice=closed" : ""}`);
}
