import type { ComponentProps } from "react";
import { lowerRatingSentence, newestFall, type Rated } from "@/lib/reports/lower-ratings";
import { dayText } from "@/lib/text/dates";
import { TrendFigure } from "./trend-figure";

/** The reports from the oldest on as a trend, with what its marks mean and why it may fall; of one, what will come. */
export function Trend({
  reports,
  doneOn,
}: {
  reports: (Rated & ComponentProps<typeof TrendFigure>["reports"][number])[];
  doneOn: string[];
}) {
  if (reports.length === 1) {
    return (
      <p className="max-w-measure">
        The trend begins with the second report: after the next assessment, or when you add
        evidence. It will then say whether the change is clear, 11 index points or more, or within
        the noise.
      </p>
    );
  }

  const fall = newestFall(reports);

  return (
    <>
      <TrendFigure reports={reports} />
      <p className="max-w-measure text-sm text-muted">
        A change is clear from 11 index points on. Below that it is within the noise: ratings a few
        weeks apart differ by that much without anything having changed.
      </p>
      {fall && (
        <p className="max-w-measure">
          {lowerRatingSentence({ ...fall, who: "you", doneOn, when: dayText(fall.later.asOf) })}
        </p>
      )}
    </>
  );
}
