import type { Metadata, Route } from "next";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { setStatus } from "@/app/_server/work-at-hand";
import { HistoryPosition } from "@/components/reports/history-position";
import { isPdfRefusal, PdfRefusal } from "@/components/reports/pdf-refusal";
import { ReportView } from "@/components/reports/report-view";
import { findReport } from "@/db/queries/reports";
import { isoAsOf } from "@/lib/text/dates";

export const metadata: Metadata = { title: "Report" };

export default async function ReportPage({ params, searchParams }: PageProps<"/reports/[id]">) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const id = await idParam(params);
  const report = id && (await findReport(viewer, viewer, id));

  if (!report) return <NotFound />;

  const { number, count, previous, nextId } = report;
  const { notice } = await searchParams;
  const pdf = `/api/reports/${id}/pdf`;
  const refusal = isPdfRefusal(notice) ? notice : undefined;
  // Who asked for a file and is no browser learns that this is none.
  if (refusal) setStatus(503, 10);

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
        subject={report.subject}
        reader="subject"
        createdAt={report.asOf.toISOString()}
        dates={dates}
        purpose={report.purpose}
        setting={report.setting}
        framework={report.framework}
        profile={report.profile}
        input={report.input}
        result={report.result}
        titles={report.titles}
        previous={previous && isoAsOf(previous)}
        doneOn={report.doneOn}
        comparison={previous && `/reports/comparison?from=${previous.id}&to=${id}`}
        exports={{
          brief: `/reports/${id}/brief` as Route,
          pdf,
          csv: `/api/reports/${id}/csv`,
          json: `/api/reports/${id}/json`,
          share: `/shares/new?report=${id}`,
        }}
      />
    </div>
  );
}
