import "server-only";
import { cache } from "react";
import { requestDates } from "@/app/_request/dates";
import { requireViewer } from "@/app/_request/viewer";
import { findReport, findReportToRead } from "@/db/queries/reports";

/** A report of the viewer's: read once a request, for a page about it and the page's title. */
export const findRequestReport = cache(async (id: string) => {
  const viewer = await requireViewer();

  return findReport(viewer, viewer, id);
});

/** The same to read, or the viewer's newest. */
export const findRequestReportToRead = cache(async (id: string | "newest") => {
  const viewer = await requireViewer();

  return findReportToRead(viewer, viewer, id);
});

/** The title of a page about a report, which its day tells from the same page about another. */
export async function titleOfReport(
  report: { number: number; asOf: Date } | undefined,
  title: (report: { number: number; day: string }) => string,
) {
  if (!report) return "Not found";

  const dates = await requestDates(await requireViewer());

  return title({ number: report.number, day: dates.day(report.asOf) });
}
