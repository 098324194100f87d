import { notFound, redirect } from "next/navigation";
import { PdfBusy, PdfFailed } from "@/app/_pdf/pdf-pool";
import { reportPdf } from "@/app/_pdf/report-pdf";
import { requestDates } from "@/app/_request/dates";
import { download } from "@/app/_request/download";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { log } from "@/app/_server/log";
import { findReport } from "@/db/queries/reports";
import { isJoint } from "@/lib/reports/cause";
import { reportFileName } from "@/lib/reports/export";
import { isoAsOf } from "@/lib/text/dates";

/** A report as a document on A4, to hand to someone. Where none can be made now, the report's page says why. */
export async function GET(request: Request, { params }: RouteContext<"/api/reports/[id]/pdf">) {
  const viewer = await requireViewer();
  const id = await idParam(params);
  const report = id && (await findReport(viewer, viewer, id));

  if (!report || isJoint(report.cause)) notFound();

  const { asOf, previous, ...rest } = report;
  const { number, subject } = rest;
  const createdAt = asOf.toISOString();
  const { zone, calendarDay } = await requestDates(viewer);
  const day = calendarDay(asOf);
  const content = { ...rest, createdAt, zone, previous: previous && isoAsOf(previous) };

  try {
    const pdf = await reportPdf(viewer.id, content, request.signal);
    return download(reportFileName({ number, subject, day }, "pdf"), "application/pdf", pdf);
  } catch (error) {
    // No one is left to read an answer.
    if (request.signal.aborted) return new Response(null, { status: 499 });

    redirect(`/reports/${id}?notice=${noticeOf(error)}`);
  }
}

function noticeOf(error: unknown) {
  if (error instanceof PdfBusy) return error.whose === "yours" ? "pdf-waiting" : "pdf-busy";
  if (!(error instanceof PdfFailed)) throw error;

  // A code only: what a library says may quote the report.
  const { cause } = error;
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  log.error(
    { reason: error.message, cause: cause instanceof Error ? cause.name : undefined, code },
    "PDF failed",
  );

  return "pdf-failed";
}
