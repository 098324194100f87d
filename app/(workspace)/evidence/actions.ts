"use server";

import { z } from "zod";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { idTaken } from "@/app/_request/form-refusals";
import { addEvidence } from "@/db/queries/evidence";
import { makeReportFromEvidence } from "@/db/queries/report-making";
import { evidenceInput, nothingShown } from "@/lib/evidence/input";
import { isInFuture, stillToCome } from "@/lib/forms/day";
import { limitReached } from "@/lib/limits";

export const add = formAction(evidenceInput, async (viewer, piece) => {
  if (isInFuture(piece.happenedOn, new Date())) {
    return { errors: { happenedOn: [stillToCome] } };
  }

  const outcome = await addEvidence(viewer, piece);

  if (outcome === "taken") return idTaken("piece");
  if (outcome === "full") return { message: limitReached.evidence };
  if (outcome === "shows nothing") return { errors: { skills: [nothingShown] } };

  refreshAndRedirect(`/evidence/${piece.id}?notice=added`);
});

export const makeReport = formAction(z.strictObject({}), async (viewer) => {
  const outcome = await makeReportFromEvidence(viewer);

  if (!outcome) return { message: "There’s no report yet. Assess yourself first." };
  if (outcome === "current")
    return { message: "Your latest report already includes all your evidence." };
  if (outcome === "full") return { message: limitReached.reports };

  refreshAndRedirect(`/reports/${outcome.reportId}`);
});
