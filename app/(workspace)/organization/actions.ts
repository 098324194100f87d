"use server";

import { z } from "zod";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { organizationChanged } from "@/app/_request/form-refusals";
import { renameOrganization } from "@/db/queries/organizations";
import { organizationName } from "@/lib/people/names";

export const rename = formAction(
  z.strictObject({ organizationId: z.uuid(), name: organizationName }),
  async (viewer, { organizationId, name }) => {
    if (organizationId !== viewer.organizationId) return organizationChanged;

    const outcome = await renameOrganization(viewer, name);

    if (outcome === "not allowed") return { message: "Only an admin can rename the organization." };

    refreshAndRedirect("/organization?notice=renamed");
  },
);
