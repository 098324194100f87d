import "server-only";
import { cache } from "react";
import { requestDates } from "@/app/_request/dates";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { findReport } from "@/db/queries/reports";

/** A report of the viewer's, or their newest: read once a request, for the page and its title. */
export const findRequestReport = cache(async (id: string | "newest") => {
  const viewer = await requireViewer();

  return findReport(viewer, viewer, id);
});

/** The title of a page about the report in its route, which its day tells from the same page about another. */
export async function titleOfReport(
  params: Promise<{ id: string }>,
  title: (report: { number: number; day: string }) => string,
) {
  const id = await idParam(params);
  const report = id && (await findRequestReport(id));

  if (!report) return "Not found";

  const dates = await requestDates(await requireViewer());

  return title({ number: report.number, day: dates.day(report.asOf) });
}
