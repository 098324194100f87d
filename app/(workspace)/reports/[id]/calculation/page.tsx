import type { Metadata } from "next";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { Calculation } from "@/components/reports/calculation";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { findReport } from "@/db/queries/reports";
import { storedDerivation } from "@/lib/reports/stored-derivation";

export const metadata: Metadata = { title: "How this report was calculated" };

export default async function CalculationPage({ params }: PageProps<"/reports/[id]/calculation">) {
  const viewer = await requireViewer();
  const id = await idParam(params);
  const report = id && (await findReport(viewer, viewer, id));

  if (!report) return <NotFound />;

  const day = (await requestDates(viewer)).day(report.asOf);
  const { input, result, framework, profile } = report;

  return (
    <div className="grid grid-cols-1 gap-8">
      <PageHeader
        back={<BackLink href={`/reports/${id}`}>Report of {day}</BackLink>}
        title="How this report was calculated"
      />
      <Calculation
        derivation={storedDerivation(input, result)}
        day={day}
        versions={{ framework, profile, model: result.model }}
        headingLevel="h2"
      />
    </div>
  );
}
