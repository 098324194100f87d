"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { buttonAction } from "@/app/_request/form-action";
import { hideFirstSteps } from "@/db/queries/preferences";

export const putFirstStepsAway = buttonAction(z.strictObject({}), async (viewer) => {
  await hideFirstSteps(viewer);
  redirect("/reports");
});
