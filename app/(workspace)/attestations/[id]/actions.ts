"use server";

import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import { after } from "next/server";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { runSoon } from "@/app/_server/jobs";
import { confirmEvidence, revokeAttestation } from "@/db/queries/attestations";
import { attestationInput, confirmationInput } from "@/lib/attestations/input";
import { changedSince } from "@/lib/attestations/words";

export const confirmPiece = formAction(confirmationInput, async (viewer, input) => {
  const outcome = await confirmEvidence(viewer, input);

  if (outcome === "changed") {
    refresh();
    return changedSince;
  }
  if (outcome === "confirmed") after(() => runSoon("deliver"));
  refreshAndRedirect(
    `/attestations/${input.id}${outcome === "confirmed" ? "?notice=confirmed" : ""}`,
  );
});

export const revokeConfirmation = formAction(
  attestationInput,
  async (viewer, { id }) => {
    if ((await revokeAttestation(viewer, id)) === "closed") notFound();

    refreshAndRedirect(`/attestations/${id}`);
  },
  { whenSignedOut: "redirect" },
);
