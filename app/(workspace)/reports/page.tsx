import type { Metadata } from "next";
import type { ReactNode } from "react";
import { requestDates } from "@/app/_request/dates";
import { requireViewer } from "@/app/_request/viewer";
import { AssessLink } from "@/components/assessments/assess-link";
import { CheckInList } from "@/components/check-ins/check-in-list";
import { FirstSteps } from "@/components/first-steps/first-steps";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { findDraft } from "@/db/queries/assessments";
import { listCheckIns } from "@/db/queries/check-ins";
import { findFirstSteps } from "@/db/queries/first-steps";
import type { Draft } from "@/lib/assessments/draft";
import { waitsFor } from "@/lib/check-ins/check-in";
import { checkInsTitle } from "@/lib/check-ins/words";
import type { Dates } from "@/lib/text/dates";
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

  if (!report) {
    const dates = await requestDates(viewer);
    const today = dates.calendarDay(new Date());
    const waiting = (await listCheckIns(viewer)).filter(
      ({ side, ...times }) => side === "rater" && waitsFor(side, times, today),
    );

    return <NoReport {...{ draft, firstSteps, waiting, today, dates }} />;
  }

  return (
    <OwnReport
      viewer={viewer}
      report={report}
      search={await searchParams}
      firstSteps={firstSteps}
    />
  );
}

function NoReport({
  draft,
  firstSteps,
  waiting,
  today,
  dates,
}: {
  draft?: Draft;
  firstSteps: ReactNode;
  /** The check-ins that wait for their view: what others ask comes first. */
  waiting: Awaited<ReturnType<typeof listCheckIns>>;
  /** YYYY-MM-DD */
  today: string;
  dates: Dates;
}) {
  return (
    <div className="flex flex-col gap-8">
      {waiting.length > 0 ? (
        <>
          <PageHeader title={checkInsTitle(waiting, today)} />
          <CheckInList checkIns={waiting} today={today} dates={dates} />
        </>
      ) : (
        <PageHeader title="No reports yet" />
      )}
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
