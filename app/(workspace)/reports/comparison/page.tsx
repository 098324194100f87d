import type { Metadata } from "next";
import { cache } from "react";
import { z } from "zod";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { requireViewer } from "@/app/_request/viewer";
import { ComparisonChoice } from "@/components/reports/comparison-choice";
import { ComparisonView } from "@/components/reports/comparison-view";
import { findDraft } from "@/db/queries/assessments";
import { findComparison, listReportChoices } from "@/db/queries/reports";
import { isoAsOf } from "@/lib/text/dates";

type Props = PageProps<"/reports/comparison">;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { from, to } = search.safeParse(await searchParams).data ?? {};
  const found = from && to && (await findRequestComparison(from, to));
  if (!found) return { title: "Compare two reports" };

  const dates = await requestDates(await requireViewer());

  return { title: `${dates.day(found.earlier.asOf)} and ${dates.day(found.later.asOf)} compared` };
}

/** Read once a request, for the page and its title. */
const findRequestComparison = cache(async (from: string, to: string) => {
  const viewer = await requireViewer();

  return findComparison(viewer, viewer, [from, to]);
});

const search = z.object({ from: z.uuid().optional(), to: z.uuid().optional() });

export default async function ComparisonPage({ searchParams }: Props) {
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

  const comparison = await findRequestComparison(from, to);

  if (!comparison) return <NotFound />;

  return (
    <ComparisonView
      earlier={isoAsOf(comparison.earlier)}
      later={isoAsOf(comparison.later)}
      doneOn={comparison.doneOn}
      choices={comparison.choices.map(isoAsOf)}
      raters={comparison.raters}
      dates={dates}
    />
  );
}
