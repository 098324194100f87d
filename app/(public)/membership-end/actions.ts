"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { buttonAction } from "@/app/_request/form-action";
import { requirePerson } from "@/app/_request/viewer";
import { switchOrganization } from "@/db/queries/sessions";

export const goOn = buttonAction(
  z.strictObject({}),
  async (viewer) => {
    if (viewer.membershipEnded) await switchOrganization(viewer, viewer.organizationId);
    redirect("/reports");
  },
  requirePerson,
);
