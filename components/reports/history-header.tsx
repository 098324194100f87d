import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import type { RatedReport } from "@/lib/readiness/change";
import { indexSentence } from "@/lib/reports/range";
import { headline, heldBackSentences } from "@/lib/reports/verdict";
import type { Dates } from "@/lib/text/dates";

/** What the newest report says; on the pages of older ones, that they are older. */
export function HistoryHeader({
  newest,
  page,
  dates,
}: {
  newest: RatedReport & { id: string };
  page: number;
  dates: Dates;
}) {
  if (page > 1) {
    return <PageHeader title="Your older reports" lead={`Up to ${dates.day(newest.asOf)}.`} />;
  }

  const { id, asOf, result } = newest;

  return (
    <PageHeader
      title={headline(newest, "you")}
      lead={[
        `As of ${dates.day(asOf)}.`,
        indexSentence(result),
        ...heldBackSentences(result, "you"),
      ].join(" ")}
      actions={
        <div className="flex flex-wrap gap-2 whitespace-nowrap lg:flex-nowrap">
          <ButtonLink href={`/reports/${id}`}>Read the report</ButtonLink>
          <ButtonLink variant="secondary" href="/assessments">
            Assess yourself again
          </ButtonLink>
        </div>
      }
    />
  );
}
