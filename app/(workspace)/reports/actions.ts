"use server";

import { z } from "zod";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { hideFirstSteps } from "@/db/queries/preferences";

export const putFirstStepsAway = formAction(
  z.strictObject({}),
  async (viewer) => {
    await hideFirstSteps(viewer);
    refreshAndRedirect("/reports");
  },
  { whenSignedOut: "redirect" },
);
