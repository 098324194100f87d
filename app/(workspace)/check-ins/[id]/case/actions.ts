"use server";

import { refreshAndRedirect } from "@/app/_request/form-action";
import { checkInAction } from "@/app/(workspace)/check-ins/check-in-action";
import { agreeToCase, openCase, takeBackCase } from "@/db/queries/promotion-cases";
import type { Viewer } from "@/lib/access/viewer";
import { checkInInput } from "@/lib/check-ins/input";

const closed = {
  message: "The two of you can’t do this anymore, or not yet. Nothing was changed.",
};

function caseAction(act: (viewer: Viewer, id: string) => Promise<string>) {
  return checkInAction(
    checkInInput,
    async (viewer, { id }) => {
      if ((await act(viewer, id)) === "closed") return closed;

      refreshAndRedirect(`/check-ins/${id}/case`);
    },
    { whenSignedOut: "redirect" },
  );
}

/** Lets the check-in be printed as one page, as far as that's the viewer's to say. */
export const agreeToPage = caseAction(agreeToCase);

export const takeBackPage = caseAction(takeBackCase);

/** Opens the page for both. From then on neither takes their yes back. */
export const openPage = caseAction(openCase);
