import type { Metadata } from "next";
import type { ReactNode } from "react";
import { requireViewer } from "@/app/_request/viewer";
import { FirstSteps } from "@/components/first-steps/first-steps";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { findFirstSteps } from "@/db/queries/first-steps";
import { findReportToRead } from "@/db/queries/reports";
import { putFirstStepsAway } from "./actions";
import { OwnReport } from "./own-report";

export const metadata: Metadata = { title: "Report" };

export default async function NewestReportPage({ searchParams }: PageProps<"/reports">) {
  const viewer = await requireViewer();
  const report = await findReportToRead(viewer, viewer, "newest");
  const taken = await findFirstSteps(viewer);
  const firstSteps = taken && <FirstSteps taken={taken} hide={putFirstStepsAway} />;

  if (!report) return <NoReport firstSteps={firstSteps} />;

  return (
    <OwnReport
      viewer={viewer}
      report={report}
      search={await searchParams}
      firstSteps={firstSteps}
    />
  );
}

function NoReport({ firstSteps }: { firstSteps: ReactNode }) {
  return (
    <div className="flex flex-col gap-8">
      <PageHeader title="No reports yet" />
      {firstSteps}
      <EmptyState
        title="Your first report comes from an assessment"
        action={<ButtonLink href="/assessments">Assess yourself</ButtonLink>}
      >
        <p>
          It says how ready you are for Product Lead, how certain that is, which skills hold you
          back, and the fewest steps that would change it. Assessing yourself takes about twelve
          minutes.
        </p>
      </EmptyState>
    </div>
  );
}
