"use server";

import { z } from "zod";
import { formAction } from "@/app/_request/form-action";
import { refreshAndRedirect } from "@/app/_request/refresh-and-redirect";
import { elsewhere } from "@/app/(workspace)/organization/elsewhere";
import { leaveOrganization } from "@/db/queries/memberships";
import { whyStay } from "@/lib/access/membership";

export const leave = formAction(
  z.strictObject({ organizationId: z.uuid() }),
  async (viewer, { organizationId }) => {
    if (organizationId !== viewer.organizationId) return elsewhere;

    const outcome = await leaveOrganization(viewer);

    if (outcome === "not found") return elsewhere;
    if (outcome !== "left") return { message: whyStay[outcome] };

    refreshAndRedirect("/organization?notice=left");
  },
);
