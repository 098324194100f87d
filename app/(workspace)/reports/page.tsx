import type { Metadata } from "next";
import type { ReactNode } from "react";
import { requireViewer } from "@/app/_request/viewer";
import { AssessLink } from "@/components/assessments/assess-link";
import { FirstSteps } from "@/components/first-steps/first-steps";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { findDraft } from "@/db/queries/assessments";
import { findFirstSteps } from "@/db/queries/first-steps";
import type { Draft } from "@/lib/assessments/draft";
import { putFirstStepsAway } from "./actions";
import { OwnReport } from "./own-report";
import { findRequestReportToRead, titleOfReport } from "./request-report";

export async function generateMetadata(): Promise<Metadata> {
  const report = await findRequestReportToRead("newest");
  if (!report) return { title: "No reports yet" };

  return { title: await titleOfReport(report, ({ day }) => `Your newest report, ${day}`) };
}

export default async function NewestReportPage({ searchParams }: PageProps<"/reports">) {
  const viewer = await requireViewer();
  const report = await findRequestReportToRead("newest");
  const draft = report ? report.draft : await findDraft(viewer);
  const taken = await findFirstSteps(viewer);
  const firstSteps = taken && <FirstSteps taken={taken} draft={draft} hide={putFirstStepsAway} />;

  if (!report) return <NoReport draft={draft} firstSteps={firstSteps} />;

  return (
    <OwnReport
      viewer={viewer}
      report={report}
      search={await searchParams}
      firstSteps={firstSteps}
    />
  );
}

function NoReport({ draft, firstSteps }: { draft?: Draft; firstSteps: ReactNode }) {
  return (
    <div className="flex flex-col gap-8">
      <PageHeader title="No reports yet" />
      {firstSteps}
      <EmptyState
        title="Your first report comes from an assessment"
        action={
          <AssessLink draft={draft} className={buttonClass()}>
            Assess yourself
          </AssessLink>
        }
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
