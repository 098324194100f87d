import type { Metadata } from "next";
import { cache } from "react";
import { requestDates } from "@/app/_request/dates";
import { NotFound } from "@/app/_request/page-refusals";
import { summaryParams } from "@/app/_request/params";
import { requireViewer } from "@/app/_request/viewer";
import { ReadHere } from "@/app/(workspace)/inbox/read-here";
import { PrintButton } from "@/components/reports/print-button";
import { SummarySheet } from "@/components/teams/summary-sheet";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { findSummary } from "@/db/queries/summaries";
import { summaryBasis, summaryFinding, summaryMadeText } from "@/lib/teams/summary-words";

type Props = PageProps<"/teams/[id]/summary/[summary]">;

/** Read once a request, for the page and its title. */
const findRequestSummary = cache(async (teamId: string, id: string) =>
  findSummary(await requireViewer(), { teamId, id }),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ids = await summaryParams(params);
  const summary = ids && (await findRequestSummary(ids.id, ids.summary));
  if (!summary) return { title: "Not found" };

  const dates = await requestDates(await requireViewer());

  return { title: `Summary of ${summary.team}, ${dates.day(summary.madeAt)}` };
}

/** One summary as it was made: for its maker to print, and for the members to read exactly what it said. */
export default async function SummaryPage({ params }: Props) {
  const dates = await requestDates(await requireViewer());
  const ids = await summaryParams(params);
  const summary = ids && (await findRequestSummary(ids.id, ids.summary));

  if (!summary) return <NotFound />;

  const { id, teamId, team, maker, isOwn, madeAt, counted, figures } = summary;

  return (
    <div className="flex flex-col gap-8 print:gap-4">
      <ReadHere page="summary" id={id} />
      <PageHeader
        back={
          <BackLink href={isOwn ? `/teams/${teamId}/summary` : `/teams/${teamId}/place`}>
            {isOwn ? "Summaries" : "Your place"}
          </BackLink>
        }
        eyebrow={`${team} · ${summaryMadeText(maker, dates.day(madeAt))}`}
        title={summaryFinding(figures)}
        lead={summaryBasis(counted, maker)}
        actions={<PrintButton />}
      />
      <SummarySheet
        figures={figures}
        people={counted}
        stagesDay={figures.stagesAt && dates.day(figures.stagesAt)}
      />
    </div>
  );
}
