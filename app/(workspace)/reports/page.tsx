import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { z } from "zod";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { requireViewer } from "@/app/_request/viewer";
import { FirstSteps } from "@/components/first-steps/first-steps";
import { ComparisonForm } from "@/components/reports/comparison-form";
import { HistoryHeader } from "@/components/reports/history-header";
import { HistoryPages } from "@/components/reports/history-pages";
import { HistoryTable } from "@/components/reports/history-table";
import { PurposeLinks } from "@/components/reports/purpose-links";
import { Trend } from "@/components/reports/trend";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { findFirstSteps } from "@/db/queries/first-steps";
import { findHistory, historyPageSize } from "@/db/queries/reports";
import { purposes } from "@/lib/assessments/purpose";
import { isoAsOf } from "@/lib/text/dates";
import { putFirstStepsAway } from "./actions";

export const metadata: Metadata = { title: "Reports" };

const search = z.object({
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  purpose: z.enum(purposes).optional().catch(undefined),
});

export default async function ReportsPage({ searchParams }: PageProps<"/reports">) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const asked = search.parse(await searchParams);
  const { page } = asked;
  const history = await findHistory(viewer, viewer, asked);
  const reports = history.reports.map(isoAsOf);
  const [newest] = reports;

  if (!newest && page > 1) return <NotFound />;

  const taken = page === 1 && (await findFirstSteps(viewer));
  const firstSteps = taken && <FirstSteps taken={taken} hide={putFirstStepsAway} />;

  if (!newest || !history.purpose) return <NoReport firstSteps={firstSteps} />;

  const { purpose, count } = history;
  const pages = (
    <HistoryPages purpose={purpose} page={page} pageSize={historyPageSize} count={count} />
  );

  return (
    <div className="grid grid-cols-1 gap-8">
      <HistoryHeader newest={newest} page={page} dates={dates} />
      {firstSteps}
      <PurposeLinks purposes={history.purposes} current={purpose} />
      {pages}
      <Section id="trend" title="Your index over time">
        <Trend reports={reports.toReversed()} doneOn={history.doneOn} dates={dates} />
      </Section>
      {count > 1 && (
        <div className="print:hidden">
          <Section id="compare" title="Compare two reports">
            <ComparisonForm choices={history.choices.map(isoAsOf)} dates={dates} />
          </Section>
        </div>
      )}
      <Section
        id="every-report"
        title="All reports"
        lead={
          <Link href="/shares" className="link print:hidden">
            Share a report with a link
          </Link>
        }
      >
        <HistoryTable
          reports={reports}
          before={history.before && isoAsOf(history.before)}
          dates={dates}
        />
        {pages}
      </Section>
    </div>
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
