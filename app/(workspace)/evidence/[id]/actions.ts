"use server";

import { notFound } from "next/navigation";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { changeEvidence, removeEvidence } from "@/db/queries/evidence";
import { evidenceInput, evidenceRemovalInput, nothingShown } from "@/lib/evidence/input";
import { isInFuture, stillToCome } from "@/lib/forms/day";
import { limitReached } from "@/lib/limits";

export const change = formAction(evidenceInput, async (viewer, piece) => {
  if (isInFuture(piece.happenedOn, new Date())) {
    return { errors: { happenedOn: [stillToCome] } };
  }

  const outcome = await changeEvidence(viewer, piece);

  if (outcome === "not found") {
    return {
      message:
        "This piece of evidence is gone. Copy what you typed, and add it as a new piece if you like.",
    };
  }
  if (outcome === "full") return { message: limitReached.evidenceVersions };
  if (outcome === "shows nothing") return { errors: { skills: [nothingShown] } };
  if (outcome === "conflict") {
    return {
      message:
        "This was changed in another tab or on another device in the meantime, and your version isn’t saved. Copy what you typed, then reload the page.",
    };
  }

  refreshAndRedirect(`/evidence/${piece.id}?notice=changed`);
});

export const remove = formAction(
  evidenceRemovalInput,
  async (viewer, { id }) => {
    if ((await removeEvidence(viewer, id)) === "not found") notFound();

    refreshAndRedirect("/evidence?notice=removed");
  },
  { whenSignedOut: "redirect" },
);
