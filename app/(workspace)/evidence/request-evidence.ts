import "server-only";
import { cache } from "react";
import { requireViewer } from "@/app/_request/viewer";
import { findEvidence } from "@/db/queries/evidence";

/** A piece of evidence of the viewer's: read once a request, for the page and its title. */
export const findRequestEvidence = cache(async (id: string) => {
  const viewer = await requireViewer();

  return findEvidence(viewer, viewer, id);
});
