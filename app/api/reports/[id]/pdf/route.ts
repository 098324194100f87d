import { notFound } from "next/navigation";
import { download } from "@/app/_request/download";
import { idParam } from "@/app/_request/id-param";
import { pdfRefusal } from "@/app/_request/pdf-refusal";
import { requireViewer } from "@/app/_request/viewer";
import { reportPdf } from "@/app/_server/report-pdf";
import { findReport } from "@/db/queries/reports";
import { isoAsOf } from "@/lib/reports/dates";
import { reportFileName } from "@/lib/reports/export";

/** A report as a document on A4, to hand to somebody. */
export async function GET(request: Request, { params }: RouteContext<"/api/reports/[id]/pdf">) {
  const viewer = await requireViewer();
  const id = await idParam(params);
  const report = id && (await findReport(viewer, id));

  if (!report) notFound();

  const { asOf, previous, ...rest } = report;
  const createdAt = asOf.toISOString();
  const drawn = { ...rest, createdAt, previous: previous && isoAsOf(previous) };

  try {
    const pdf = await reportPdf(viewer.id, drawn, request.signal);
    return download(reportFileName(createdAt, "pdf"), "application/pdf", pdf);
  } catch (error) {
    return pdfRefusal(error, request);
  }
}
