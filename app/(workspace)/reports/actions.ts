"use server";

import { z } from "zod";
import { buttonAction } from "@/app/_request/form-action";
import { leadOn } from "@/app/_request/lead-on";
import { hideFirstSteps } from "@/db/queries/preferences";

export const putFirstStepsAway = buttonAction(z.strictObject({}), async (viewer) => {
  await hideFirstSteps(viewer);
  leadOn("/reports");
});
