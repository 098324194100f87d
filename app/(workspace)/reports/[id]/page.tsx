import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { idParam } from "@/app/_request/id-param";
import { requireViewer } from "@/app/_request/viewer";
import { ReportView } from "@/components/reports/report-view";
import { findReport } from "@/db/queries/reports";

export const metadata: Metadata = { title: "Report" };

export default async function ReportPage({ params }: PageProps<"/reports/[id]">) {
  const viewer = await requireViewer();
  const id = await idParam(params);
  const report = await findReport(viewer, id);

  if (!report) notFound();

  const { previous } = report;

  return (
    <ReportView
      subject={report.subject}
      reader="subject"
      createdAt={report.asOf.toISOString()}
      framework={report.framework}
      profile={report.profile}
      input={report.input}
      result={report.result}
      previous={previous && { createdAt: previous.asOf.toISOString(), result: previous.result }}
      exports={{
        pdf: `/api/reports/${id}/pdf`,
        csv: `/api/reports/${id}/csv`,
        json: `/api/reports/${id}/json`,
      }}
    />
  );
}
