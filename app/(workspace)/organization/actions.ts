"use server";

import { z } from "zod";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { organizationChanged } from "@/app/_request/form-refusals";
import { keepEvidenceInside } from "@/db/queries/evidence-inside";
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

export const keepEvidence = formAction(
  z.strictObject({ organizationId: z.uuid(), evidence: z.enum(["stays", "may leave"]) }),
  async (viewer, { organizationId, evidence }) => {
    if (organizationId !== viewer.organizationId) return organizationChanged;

    const outcome = await keepEvidenceInside(viewer, evidence === "stays");

    if (outcome === "not allowed") {
      return { message: "Only an admin can say whether evidence stays inside." };
    }

    refreshAndRedirect(`/organization?notice=evidence-${outcome}`);
  },
);
