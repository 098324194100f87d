"use server";

import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { organizationChanged } from "@/app/_request/form-refusals";
import { findLeaving, leaveOrganization } from "@/db/queries/memberships";
import { whyStay } from "@/lib/people/membership";
import { movingInput, staying } from "@/lib/record/input";

export const leave = formAction(movingInput, async (viewer, { organizationId, ...said }) => {
  if (organizationId !== viewer.organizationId) return organizationChanged;

  const { pieces } = await findLeaving(viewer);
  const answer = staying(said, pieces.length > 0);
  if (answer.problem !== undefined) return { errors: { evidence: [answer.problem] } };

  const outcome = await leaveOrganization(viewer, answer.stays);

  if (outcome === "not found") return organizationChanged;
  if (outcome === "left with") refreshAndRedirect("/account/record?notice=left");
  if (outcome === "left without") refreshAndRedirect("/account/record?notice=left-without");
  if (outcome !== "left") return { message: whyStay[outcome] };

  refreshAndRedirect("/organization?notice=left");
});
