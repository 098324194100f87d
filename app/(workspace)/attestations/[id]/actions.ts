"use server";

import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import { after } from "next/server";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { runSoon } from "@/app/_server/jobs";
import { revokeAnswer } from "@/db/queries/ask-endings";
import { confirmEvidence } from "@/db/queries/attestations";
import { askInput } from "@/lib/asks/input";
import { confirmationInput } from "@/lib/attestations/input";
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
  askInput,
  async (viewer, { id }) => {
    if ((await revokeAnswer(viewer, "attestation", id)) === "closed") notFound();

    refreshAndRedirect(`/attestations/${id}`);
  },
  { whenSignedOut: "redirect" },
);
