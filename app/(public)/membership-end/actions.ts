"use server";

import { z } from "zod";
import { buttonAction } from "@/app/_request/form-action";
import { leadOn } from "@/app/_request/lead-on";
import { requirePerson } from "@/app/_request/viewer";
import { switchOrganization } from "@/db/queries/sessions";

export const goOn = buttonAction(
  z.strictObject({}),
  async (viewer) => {
    if (viewer.membershipEnded) await switchOrganization(viewer, viewer.organizationId);
    leadOn("/reports");
  },
  requirePerson,
);
