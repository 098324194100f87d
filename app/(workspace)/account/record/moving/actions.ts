"use server";

import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { findOrganizationLeft, takeRecordAlong } from "@/db/queries/record-moves";
import { switchOrganization } from "@/db/queries/sessions";
import { movingInput, staying } from "@/lib/record/input";
import { recordFullText } from "@/lib/record/words";

const notThere = { message: "There’s nothing of yours to bring along from there anymore." };

export const takeAlong = formAction(movingInput, async (viewer, { organizationId, ...said }) => {
  const left = await findOrganizationLeft(viewer, organizationId);
  if (!left) return notThere;

  const answer = staying(said, left.pieces.length > 0);
  if (answer.problem !== undefined) return { errors: { evidence: [answer.problem] } };

  const moved = await takeRecordAlong(viewer, { organizationId, stays: answer.stays });
  if (moved === "not found") return notThere;
  if (moved === "nothing") refreshAndRedirect("/account/record?notice=nothing");
  if ("full" in moved) return { message: recordFullText(moved.full) };

  await switchOrganization(viewer, moved.to);
  refreshAndRedirect("/account/record?notice=brought");
});
