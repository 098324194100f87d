import type { Metadata } from "next";
import { z } from "zod";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { requireViewer } from "@/app/_request/viewer";
import { ComparisonChoice } from "@/components/reports/comparison-choice";
import { ComparisonView } from "@/components/reports/comparison-view";
import { findDraft } from "@/db/queries/assessments";
import { findComparison, listReportChoices } from "@/db/queries/reports";
import { isoAsOf } from "@/lib/text/dates";

export const metadata: Metadata = { title: "Compare two reports" };

const search = z.object({ from: z.uuid().optional(), to: z.uuid().optional() });

export default async function ComparisonPage({ searchParams }: PageProps<"/reports/comparison">) {
  const viewer = await requireViewer();
  const dates = await requestDates(viewer);
  const { data: asked } = search.safeParse(await searchParams);

  if (!asked) return <NotFound />;

  const { from, to } = asked;

  if (!from || !to || from === to) {
    const choices = await listReportChoices(viewer, viewer);

    const draft = await findDraft(viewer);

    return (
      <ComparisonChoice
        choices={choices.map(isoAsOf)}
        from={from}
        to={to}
        draft={draft}
        dates={dates}
      />
    );
  }

  const comparison = await findComparison(viewer, viewer, [from, to]);

  if (!comparison) return <NotFound />;

  return (
    <ComparisonView
      earlier={isoAsOf(comparison.earlier)}
      later={isoAsOf(comparison.later)}
      doneOn={comparison.doneOn}
      choices={comparison.choices.map(isoAsOf)}
      dates={dates}
    />
  );
}
