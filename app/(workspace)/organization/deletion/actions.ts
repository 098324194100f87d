"use server";

import { after } from "next/server";
import { z } from "zod";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { organizationChanged } from "@/app/_request/form-refusals";
import { runSoon } from "@/app/_server/jobs";
import { askToDelete, callOffDeletion } from "@/db/queries/organization-deletions";
import { deletionAsk } from "@/lib/people/organization-deletion";
import { whyNotDeleteTexts } from "@/lib/people/organization-deletion-words";

/** Asks to delete the viewer's organization: 14 days later it goes, unless an admin calls it off. */
export const askForDeletion = formAction(deletionAsk, async (viewer, { organizationId, name }) => {
  if (organizationId !== viewer.organizationId) return organizationChanged;

  const outcome = await askToDelete(viewer, name);

  if (outcome === "another name") {
    return {
      errors: { name: ["That isn’t the organization’s name. Type it as it stands above."] },
    };
  }
  if (outcome !== "asked") return { message: whyNotDeleteTexts[outcome] };

  after(() => runSoon("deliver"));
  refreshAndRedirect("/organization?notice=deletion-asked");
});

/** Calls off what was asked for. */
export const stopDeletion = formAction(z.strictObject({ id: z.uuid() }), async (viewer, { id }) => {
  const outcome = await callOffDeletion(viewer, id);

  if (outcome === "not allowed") {
    return { message: "Only an admin can call off the deletion of the organization." };
  }
  if (outcome === "not found") {
    return { message: "This can’t be called off anymore: its day has come, or it was never open." };
  }

  after(() => runSoon("deliver"));
  refreshAndRedirect("/organization?notice=deletion-called-off");
});
