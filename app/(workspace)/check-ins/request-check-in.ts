import "server-only";
import { cache } from "react";
import { requireViewer } from "@/app/_request/viewer";
import { findCheckIn } from "@/db/queries/check-ins";
import { asPartyOf } from "@/db/queries/mentor-check-ins";

/** Who the viewer is in a check-in, as `asPartyOf` has it: read once a request. */
export const requestParty = cache(async (id: string) => asPartyOf(await requireViewer(), id));

/** A check-in of the viewer's: read once a request, for a page about it and the page's title. */
export const findRequestCheckIn = cache(async (id: string) =>
  findCheckIn(await requestParty(id), id),
);

/** The same for whoever is asked for their view in it. */
export async function findRequestView(id: string) {
  const checkIn = await findRequestCheckIn(id);

  return checkIn?.side === "rater" ? checkIn : undefined;
}
