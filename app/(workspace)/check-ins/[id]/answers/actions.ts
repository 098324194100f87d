"use server";

import { after } from "next/server";
import { refreshAndRedirect } from "@/app/_request/form-action";
import { runSoon } from "@/app/_server/jobs";
import { checkInAction } from "@/app/(workspace)/check-ins/check-in-action";
import { submitView as submit } from "@/db/queries/check-ins";
import { confirmFromSheet } from "@/db/queries/own-waiting";
import { sheetInput, viewInput } from "@/lib/check-ins/input";
import { emptyView } from "@/lib/check-ins/words";

/** Confirms what the rater's spreadsheet says, as the page showed it beside the descriptions. */
export const confirmSheet = checkInAction(
  sheetInput,
  async (viewer, { id, shown }) => {
    const confirmed = await confirmFromSheet(viewer, { checkInId: id, shown });
    if (confirmed === "closed") refreshAndRedirect("/check-ins?notice=closed");

    refreshAndRedirect(`/check-ins/${id}/answers`);
  },
  { whenSignedOut: "redirect" },
);

export const submitView = checkInAction(viewInput, async (viewer, { id, mayShowJoint }) => {
  const outcome = await submit(viewer, { id, mayShowJoint: mayShowJoint === "yes" });

  if (outcome === "empty") return emptyView;
  if (outcome === "closed") refreshAndRedirect("/check-ins?notice=closed");

  after(() => runSoon("deliver"));
  refreshAndRedirect(`/check-ins/${id}`);
});
