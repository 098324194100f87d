import { AssessLink } from "@/components/assessments/assess-link";
import { buttonClass } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import type { Draft } from "@/lib/assessments/draft";
import type { Dates } from "@/lib/text/dates";
import { capitalized, counted } from "@/lib/text/words";

/** How many reports there are, and up to when; on the pages of older ones, that they are older. */
export function HistoryHeader({
  newest,
  page,
  count,
  draft,
  dates,
}: {
  newest: { asOf: string };
  page: number;
  count: number;
  draft: Draft | undefined;
  dates: Dates;
}) {
  const day = dates.day(newest.asOf);

  if (page > 1) return <PageHeader title="Your older reports" lead={`Up to ${day}.`} />;

  return (
    <PageHeader
      title={
        count === 1
          ? `One report, from ${day}`
          : `${capitalized(counted(count, "report"))}, the newest from ${day}`
      }
      actions={
        <AssessLink draft={draft} className={buttonClass("secondary")}>
          Assess yourself again
        </AssessLink>
      }
    />
  );
}
