"use server";

import { z } from "zod";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { listDomain, removeDomain } from "@/db/queries/known-domains";
import { limitReached } from "@/lib/limits";
import { workDomain } from "@/lib/people/domain";

const notAllowed = { message: "Only an admin of this organization can do this." };

export const addKnown = formAction(
  z.strictObject({ domain: workDomain }),
  async (viewer, { domain }) => {
    const outcome = await listDomain(viewer, domain);

    if (outcome === "not allowed") return notAllowed;
    if (outcome === "full") return { message: limitReached.knownDomains };

    refreshAndRedirect("/organization/domains?notice=listed");
  },
);

export const removeKnown = formAction(z.strictObject({ id: z.uuid() }), async (viewer, { id }) => {
  if ((await removeDomain(viewer, id)) === "not allowed") return notAllowed;

  refreshAndRedirect("/organization/domains?notice=removed");
});
