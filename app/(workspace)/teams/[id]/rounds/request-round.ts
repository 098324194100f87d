import "server-only";
import { cache } from "react";
import { requireViewer } from "@/app/_request/viewer";
import { findRound } from "@/db/queries/rounds";

/** A round of a team that the viewer manages: read once a request, for a page about it and the page's title. */
export const findRequestRound = cache(async (teamId: string, id: string) => {
  const round = await findRound(await requireViewer(), id);

  return round?.teamId === teamId ? round : undefined;
});
