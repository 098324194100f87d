import type { Metadata } from "next";
import { requestDates } from "@/app/_request/dates";
import { ReportView } from "@/components/reports/report-view";
import { BackLink } from "@/components/ui/back-link";
import { sampleReport } from "@/db/seed/demo/sample-report";

export const metadata: Metadata = {
  title: "An example report",
  description:
    "A whole readiness report on a fictional Product Manager: the verdict, the index with its range, and all 14 gaps.",
};

export default async function ExampleReportPage() {
  const report = sampleReport();

  return (
    <div className="grid grid-cols-1 gap-4">
      <div>
        <BackLink href="/framework">Framework</BackLink>
        <p className="text-sm text-muted">
          {report.subject} is a fictional Product Manager. The report was created by the same rules
          as yours.
        </p>
      </div>
      <ReportView {...report} dates={await requestDates()} previous={null} />
    </div>
  );
}
