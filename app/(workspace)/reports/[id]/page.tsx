import type { Metadata, Route } from "next";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { setStatus } from "@/app/_server/work-at-hand";
import { HistoryPosition } from "@/components/reports/history-position";
import { isPdfRefusal, PdfRefusal } from "@/components/reports/pdf-refusal";
import { PrintButton } from "@/components/reports/print-button";
import { ReportPaper } from "@/components/reports/report-paper";
import { ReportView } from "@/components/reports/report-view";
import { BackLink } from "@/components/ui/back-link";
import { findReport } from "@/db/queries/reports";
import { gapView } from "@/lib/reports/gap-view";
import { storedDerivation } from "@/lib/reports/stored-derivation";
import { isoAsOf } from "@/lib/text/dates";

export const metadata: Metadata = { title: "Report" };

export default async function ReportPage({ params, searchParams }: PageProps<"/reports/[id]">) {
  const viewer = await requireViewer();
  const id = await idParam(params);
  const report = id && (await findReport(viewer, viewer, id));

  if (!report) return <NotFound />;

  const { number, count, previous, nextId } = report;
  const search = await searchParams;
  const { notice } = search;
  const pdf = `/api/reports/${id}/pdf`;
  const refusal = isPdfRefusal(notice) ? notice : undefined;
  // Who asked for a file and is no browser learns that this is none.
  if (refusal) setStatus(503, 10);

  const dates = await requestDates(viewer);
  const top = {
    subject: report.subject,
    reader: "subject",
    createdAt: report.asOf.toISOString(),
    dates,
    purpose: report.purpose,
    setting: report.setting,
    framework: report.framework,
    profile: report.profile,
    input: report.input,
    result: report.result,
  } as const;
  const rest = {
    titles: report.titles,
    previous: previous && isoAsOf(previous),
    doneOn: report.doneOn,
  };

  if ("print" in search) {
    return (
      <div className="grid grid-cols-1 gap-6 print:block">
        <div className="flex flex-wrap items-center justify-between gap-4 print:hidden">
          <BackLink href={`/reports/${id}`}>Report</BackLink>
          <PrintButton />
        </div>
        <ReportPaper {...top} {...rest} />
      </div>
    );
  }

  return (
    <div className="grid grid-cols-1 gap-4">
      {refusal && <PdfRefusal reason={refusal} pdf={pdf} />}
      <HistoryPosition
        purpose={report.purpose}
        number={number}
        count={count}
        previousId={previous?.id}
        nextId={nextId}
      />
      <ReportView
        {...top}
        {...rest}
        own={{ path: `/reports/${id}`, view: gapView.parse(search) }}
        comparison={previous && `/reports/comparison?from=${previous.id}&to=${id}`}
        exports={{
          brief: `/reports/${id}/brief` as Route,
          pdf,
          csv: `/api/reports/${id}/csv`,
          json: `/api/reports/${id}/json`,
          share: `/shares/new?report=${id}`,
          print: `/reports/${id}?print` as Route,
          canBeScoredAgain: storedDerivation(report.input, report.result) !== null,
        }}
      />
    </div>
  );
}
