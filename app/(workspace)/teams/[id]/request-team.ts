import "server-only";
import { cache } from "react";
import { requestDates } from "@/app/_request/dates";
import { requireViewer } from "@/app/_request/viewer";
import { findRound, listRounds } from "@/db/queries/rounds";
import { findTeamViews } from "@/db/queries/team-views";
import type { Purpose } from "@/lib/assessments/purpose";

/** A team of the viewer's with what is open to them: read once a request, for the page and its title. */
export const findRequestTeamViews = cache(async (id: string, purpose: Purpose) =>
  findTeamViews(await requireViewer(), id, purpose),
);

/** The newest round of a team that the viewer manages, with who is in. */
export async function findNewestRound(teamId: string) {
  const viewer = await requireViewer();
  const { calendarDay } = await requestDates(viewer);
  const team = await listRounds(viewer, teamId, calendarDay(new Date()));
  const newest = team?.rounds[0];

  return newest && findRound(viewer, newest.id);
}
