"use server";

import { z } from "zod";
import { formAction } from "@/app/_request/form-action";
import { leadOn } from "@/app/_request/lead-on";
import { sentBefore } from "@/app/_request/sent-before";
import { addEvidence } from "@/db/queries/evidence";
import { makeReportFromEvidence } from "@/db/queries/report-making";
import { evidenceInput } from "@/lib/evidence/input";
import { isInFuture, stillToCome } from "@/lib/forms/day";

export const add = formAction(evidenceInput, async (viewer, piece) => {
  if (isInFuture(piece.happenedOn, new Date())) {
    return { errors: { happenedOn: [stillToCome] } };
  }

  if ((await addEvidence(viewer, piece)) === "taken") return sentBefore("piece");

  leadOn(`/evidence/${piece.id}?notice=added`);
});

export const makeReport = formAction(z.strictObject({}), async (viewer) => {
  const outcome = await makeReportFromEvidence(viewer);

  if (!outcome) return { message: "There is no report yet. Assess yourself first." };
  if (outcome === "current") return { message: "Your newest report has all of it already." };

  leadOn(`/reports/${outcome.reportId}`);
});
