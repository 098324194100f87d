"use server";

import { notFound } from "next/navigation";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { removeAsks, saveAsks } from "@/db/queries/briefs";
import { briefInput, briefRemovalInput } from "@/lib/reports/brief-input";

export const saveBrief = formAction(briefInput, async (viewer, brief) => {
  const outcome = await saveAsks(viewer, brief);

  if (outcome === "not found") return { message: "This report is gone. Copy what you typed." };
  if (outcome === "conflict") {
    return {
      message:
        "These lines were changed in another tab or on another device in the meantime, and yours aren’t saved. Copy them, then reload the page.",
    };
  }

  refreshAndRedirect(`/reports/${brief.reportId}/brief?notice=saved`);
});

export const removeBrief = formAction(
  briefRemovalInput,
  async (viewer, { reportId }) => {
    if ((await removeAsks(viewer, reportId)) === "not found") notFound();

    refreshAndRedirect(`/reports/${reportId}/brief?notice=removed`);
  },
  { whenSignedOut: "redirect" },
);
