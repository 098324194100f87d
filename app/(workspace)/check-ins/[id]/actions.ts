"use server";

import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { offerAssessment, showView } from "@/db/queries/check-ins";
import { checkInInput } from "@/lib/check-ins/input";

export const offer = formAction(
  checkInInput,
  async (viewer, { id }) => {
    const outcome = await offerAssessment(viewer, id);

    if (outcome === "closed") refreshAndRedirect("/check-ins?notice=closed");

    refreshAndRedirect(`/check-ins/${id}${outcome === "nothing to offer" ? "?notice=none" : ""}`);
  },
  { whenSignedOut: "redirect" },
);

export const show = formAction(
  checkInInput,
  async (viewer, { id }) => {
    const outcome = await showView(viewer, id);

    refreshAndRedirect(outcome === "closed" ? "/check-ins?notice=closed" : `/check-ins/${id}`);
  },
  { whenSignedOut: "redirect" },
);
