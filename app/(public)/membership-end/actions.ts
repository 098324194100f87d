"use server";

import { z } from "zod";
import { buttonAction } from "@/app/_request/form-action";
import { refreshAndRedirect } from "@/app/_request/refresh-and-redirect";
import { requirePerson } from "@/app/_request/viewer";
import { switchOrganization } from "@/db/queries/sessions";

export const goOn = buttonAction(
  z.strictObject({}),
  async (viewer) => {
    if (viewer.membershipEnded) await switchOrganization(viewer, viewer.organizationId);
    refreshAndRedirect("/reports");
  },
  requirePerson,
);
