import type { Metadata } from "next";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { idParam } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { findRequestReport, titleOfReport } from "@/app/(workspace)/reports/request-report";
import { Calculation } from "@/components/reports/calculation";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { storedDerivation } from "@/lib/reports/stored-derivation";

type Props = PageProps<"/reports/[id]/calculation">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = await idParam(params);
  const report = id ? await findRequestReport(id) : undefined;

  return {
    title: await titleOfReport(report, ({ day }) => `How the report of ${day} was calculated`),
  };
}

export default async function CalculationPage({ params }: Props) {
  const viewer = await requireViewer();
  const id = await idParam(params);
  const report = id && (await findRequestReport(id));

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
