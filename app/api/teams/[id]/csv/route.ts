import { notFound } from "next/navigation";
import { requestDates } from "@/app/_request/dates";
import { csvText, download } from "@/app/_request/download";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { findTeamViews } from "@/db/queries/team-views";
import { teamSearch } from "@/lib/teams/team-search";
import { ownRatingsRows } from "@/lib/teams/team-table";

/** The viewer's own ratings of a team that they manage, as a CSV file. Cells that a spreadsheet would run are defused. */
export async function GET(request: Request, { params }: RouteContext<"/api/teams/[id]/csv">) {
  const viewer = await requireViewer();
  const id = await idParam(params);
  const { purpose } = teamSearch(Object.fromEntries(new URL(request.url).searchParams));
  const team = id && (await findTeamViews(viewer, id, purpose));

  if (!team) notFound();

  const day = (await requestDates(viewer)).calendarDay(new Date());

  return download(
    `leadpath-team-${day}.csv`,
    "text/csv; charset=utf-8",
    csvText(ownRatingsRows(team.members)),
  );
}
