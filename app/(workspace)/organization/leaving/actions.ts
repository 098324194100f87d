"use server";

import { z } from "zod";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { organizationChanged } from "@/app/_request/form-refusals";
import { leaveOrganization } from "@/db/queries/memberships";
import { whyStay } from "@/lib/people/membership";

export const leave = formAction(
  z.strictObject({ organizationId: z.uuid() }),
  async (viewer, { organizationId }) => {
    if (organizationId !== viewer.organizationId) return organizationChanged;

    const outcome = await leaveOrganization(viewer);

    if (outcome === "not found") return organizationChanged;
    if (outcome !== "left") return { message: whyStay[outcome] };

    refreshAndRedirect("/organization?notice=left");
  },
);
