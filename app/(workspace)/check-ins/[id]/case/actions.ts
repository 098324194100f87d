"use server";

import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { agreeToCase, openCase, takeBackCase } from "@/db/queries/promotion-cases";
import { checkInInput } from "@/lib/check-ins/input";

const closed = {
  message: "The two of you can’t do this anymore, or not yet. Nothing was changed.",
};

/** Lets the check-in be printed as one page, as far as that's the viewer's to say. */
export const agreeToPage = formAction(
  checkInInput,
  async (viewer, { id }) => {
    if ((await agreeToCase(viewer, id)) === "closed") return closed;

    refreshAndRedirect(`/check-ins/${id}/case`);
  },
  { whenSignedOut: "redirect" },
);

export const takeBackPage = formAction(
  checkInInput,
  async (viewer, { id }) => {
    if ((await takeBackCase(viewer, id)) === "closed") return closed;

    refreshAndRedirect(`/check-ins/${id}/case`);
  },
  { whenSignedOut: "redirect" },
);

/** Opens the page for both. From then on neither takes their yes back. */
export const openPage = formAction(
  checkInInput,
  async (viewer, { id }) => {
    if ((await openCase(viewer, id)) === "closed") return closed;

    refreshAndRedirect(`/check-ins/${id}/case`);
  },
  { whenSignedOut: "redirect" },
);
