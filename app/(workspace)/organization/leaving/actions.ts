"use server";

import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { organizationChanged } from "@/app/_request/form-refusals";
import { leaveOrganization } from "@/db/queries/memberships";
import { hasEvidence, listOrganizationsLeft } from "@/db/queries/record-moves";
import { whyStay } from "@/lib/people/membership";
import { movingInput, staying } from "@/lib/record/input";

export const leave = formAction(movingInput, async (viewer, { organizationId, ...said }) => {
  if (organizationId !== viewer.organizationId) return organizationChanged;

  const answer = staying(said, await hasEvidence(viewer));
  if (answer.problem !== undefined) return { errors: { evidence: [answer.problem] } };

  const outcome = await leaveOrganization(viewer, answer.stays);

  if (outcome === "not found") return organizationChanged;
  if (outcome === "left without") refreshAndRedirect("/account/record?notice=left-without");
  if (outcome !== "left") return { message: whyStay[outcome] };

  const left = await listOrganizationsLeft(viewer);
  const cameAlong = left.some(({ id, movedAt }) => id === organizationId && movedAt !== null);
  if (cameAlong) refreshAndRedirect("/account/record?notice=left");

  refreshAndRedirect("/organization?notice=left");
});
