"use server";

import { after } from "next/server";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { runSoon } from "@/app/_server/jobs";
import { offerAssessment } from "@/db/queries/check-ins";
import { checkInInput } from "@/lib/check-ins/input";

export const offer = formAction(
  checkInInput,
  async (viewer, { id }) => {
    const outcome = await offerAssessment(viewer, id);

    after(() => runSoon("deliver"));
    if (outcome === "closed") refreshAndRedirect("/check-ins?notice=closed");

    refreshAndRedirect(`/check-ins/${id}${outcome === "nothing to offer" ? "?notice=none" : ""}`);
  },
  { whenSignedOut: "redirect" },
);
