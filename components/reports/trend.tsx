import type { ComponentProps } from "react";
import { clearChangeSentence } from "@/lib/reports/change";
import { lowerRatingSentence, newestFall } from "@/lib/reports/lower-ratings";
import type { Rated } from "@/lib/reports/rated";
import type { KnownRater } from "@/lib/reports/views";
import type { Dates } from "@/lib/text/dates";
import { TrendFigure } from "./trend-figure";

/** The reports from the oldest on as a trend, with what its marks mean and why it may fall; of one, what will come. */
export function Trend({
  reports,
  raters,
  doneOn,
  dates,
}: {
  reports: (Rated & ComponentProps<typeof TrendFigure>["reports"][number])[];
  /** Who has a view in any of them. */
  raters: readonly KnownRater[];
  doneOn: string[];
  dates: Dates;
}) {
  if (reports.length === 1) {
    return (
      <p className="max-w-measure">
        The trend begins with the second report: after the next assessment, or when you add
        evidence. {clearChangeSentence}
      </p>
    );
  }

  const fall = newestFall(reports);

  return (
    <>
      <TrendFigure reports={reports} raters={raters} dates={dates} />
      <p className="max-w-measure text-sm text-muted">
        {clearChangeSentence} Only skills that both reports have are compared, from the people who
        rated them in both. What new raters or newly rated skills move is being seen by more people,
        not change.
      </p>
      {fall && (
        <p className="max-w-measure">
          {lowerRatingSentence({
            ...fall,
            who: "you",
            doneOn,
            dates,
            when: dates.day(fall.later.asOf),
          })}
        </p>
      )}
    </>
  );
}
