"use server";

import { z } from "zod";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { switchOrganization } from "@/db/queries/sessions";

export const goOn = formAction(
  z.strictObject({}),
  async (viewer) => {
    if (viewer.membershipEnded) await switchOrganization(viewer, viewer.organizationId);
    refreshAndRedirect("/reports");
  },
  { who: "person", whenSignedOut: "redirect" },
);
