import { stringify } from "csv-stringify/sync";
import { notFound } from "next/navigation";
import { idParam } from "@/app/_request/id-param";
import { requireViewer } from "@/app/_request/viewer";
import { findReport } from "@/db/queries/reports";
import { reportCsvRows } from "@/lib/reports/export";

/** A report's skills as a CSV file. Cells that a spreadsheet would run are defused. */
export async function GET(_request: Request, { params }: RouteContext<"/api/reports/[id]/csv">) {
  const viewer = await requireViewer();
  const id = await idParam(params);
  const report = await findReport(viewer, id);

  if (!report) notFound();

  return new Response(stringify(reportCsvRows(report.result), { escape_formulas: true }), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="leadpath-report-${report.asOf.toISOString().slice(0, 10)}.csv"`,
      "cache-control": "no-store",
    },
  });
}
