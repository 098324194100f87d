import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { z } from "zod";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { requireViewer } from "@/app/_request/viewer";
import { EvidenceSince } from "@/app/(workspace)/evidence/evidence-since";
import { ReportTabs } from "@/app/(workspace)/reports/report-tabs";
import { ComparisonForm } from "@/components/reports/comparison-form";
import { HistoryHeader } from "@/components/reports/history-header";
import { HistoryPages } from "@/components/reports/history-pages";
import { HistoryTable } from "@/components/reports/history-table";
import { PurposeLinks } from "@/components/reports/purpose-links";
import { Trend } from "@/components/reports/trend";
import { Section } from "@/components/ui/section";

import { findDraft } from "@/db/queries/assessments";
import { findEvidenceSince } from "@/db/queries/evidence";

import { findHistory, historyPageSize } from "@/db/queries/reports";
import { purposes } from "@/lib/assessments/purpose";
import { isoAsOf } from "@/lib/text/dates";

export const metadata: Metadata = { title: "All reports" };

const search = z.object({
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  purpose: z.enum(purposes).optional().catch(undefined),
});

export default async function HistoryPage({ searchParams }: PageProps<"/reports/history">) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const asked = search.parse(await searchParams);
  const { page } = asked;
  const history = await findHistory(viewer, viewer, asked);
  const draft = await findDraft(viewer);
  const reports = history.reports.map(isoAsOf);
  const [newest] = reports;

  if (!newest && page > 1) return <NotFound />;

  if (!newest || !history.purpose) redirect("/reports");

  const { purpose, count } = history;
  const since = page === 1 ? await findEvidenceSince(viewer, viewer) : undefined;
  const pages = (
    <HistoryPages purpose={purpose} page={page} pageSize={historyPageSize} count={count} />
  );

  return (
    <div className="grid grid-cols-1 gap-8">
      <ReportTabs />
      <HistoryHeader newest={newest} page={page} count={count} draft={draft} dates={dates} />
      {since?.reportId === newest.id && <EvidenceSince since={since} report="your newest report" />}
      <PurposeLinks base="/reports/history" purposes={history.purposes} current={purpose} />
      {pages}
      <Section id="trend" title="Your index over time">
        <Trend
          reports={reports.toReversed()}
          raters={history.raters}
          doneOn={history.doneOn}
          dates={dates}
        />
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
          raters={history.raters}
          dates={dates}
        />
        {pages}
      </Section>
    </div>
  );
}
