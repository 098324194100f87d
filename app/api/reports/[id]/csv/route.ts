import { notFound } from "next/navigation";
import { requestDates } from "@/app/_request/dates";
import { csvText, download } from "@/app/_request/download";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { findReport } from "@/db/queries/reports";
import { reportCsvRows, reportFileName } from "@/lib/reports/export";

/** A report's skills as a CSV file. Cells that a spreadsheet would run are defused. */
export async function GET(_request: Request, { params }: RouteContext<"/api/reports/[id]/csv">) {
  const viewer = await requireViewer();
  const id = await idParam(params);
  const report = id && (await findReport(viewer, viewer, id));

  if (!report) notFound();

  const { number, asOf, result } = report;
  const day = (await requestDates(viewer)).calendarDay(asOf);
  const name = reportFileName({ number, day }, "csv");

  return download(name, "text/csv; charset=utf-8", csvText(reportCsvRows(result)));
}
