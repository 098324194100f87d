import { scaleLinear, scaleUtc } from "d3-scale";
import { thresholds } from "@/lib/readiness/verdict";
import type { Measured } from "@/lib/reports/change";
import { spreadOut } from "@/lib/reports/spacing";
import { lowestShown, trendSentence } from "@/lib/reports/trend";
import type { KnownRater } from "@/lib/reports/views";
import type { Dates } from "@/lib/text/dates";
import { Bands, TimeAxis } from "./trend-axes";
import { isOlder, restsOnOthers, TrendPoints } from "./trend-points";

type Report = Measured & { id: string; profile: string };

/** The index over time, the reports from the oldest on, each with its 80% range, and the sentence that says what it shows. */
export function TrendFigure({
  reports,
  raters,
  dates,
}: {
  reports: Report[];
  /** Who has a view in any of them. */
  raters: readonly KnownRater[];
  dates: Dates;
}) {
  const points = placed(reports);
  const indexY = scaleLinear([lowestShown(reports), 100], [228, 10]);

  return (
    <figure className="grid gap-4">
      <figcaption className="max-w-measure text-muted">{trendSentence(reports, dates)}</figcaption>
      <Key reports={reports} />
      <div className="overflow-x-clip pr-9 pl-[70px] lg:pl-34">
        <svg className="h-[276px] w-full overflow-visible" aria-hidden="true">
          <Bands indexY={indexY} />
          <TimeAxis points={points} dates={dates} />
          <TrendPoints points={points} raters={raters} indexY={indexY} dates={dates} />
        </svg>
      </div>
    </figure>
  );
}

function placed(reports: Report[]) {
  const instants = reports.map(({ asOf }) => Date.parse(asOf));
  const [first = 0, last = 0] = [instants[0], instants.at(-1)];
  const x = first === last ? () => 50 : scaleUtc([first, last], [0, 100]);
  const places = spreadOut(
    instants.map((instant) => x(instant)),
    Math.min(1.5, 60 / Math.max(1, reports.length - 1)),
  );

  return reports.map((report, n) => ({ ...report, x: places[n] ?? 0 }));
}

function Key({ reports }: { reports: Report[] }) {
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted" aria-hidden="true">
      <span>● index</span>
      <span>│ 80% range</span>
      <span>
        shaded: within reach from {thresholds.approaching}, ready from {thresholds.ready}
      </span>
      {reports.some(restsOnOthers) && (
        <span>◆ with others’ views, dotted where the people differ</span>
      )}
      {reports.some(isOlder) && <span>○ created under older versions</span>}
      {reports.some(({ result }) => result.index === null) && <span>× no index</span>}
    </p>
  );
}
