import { scaleUtc } from "d3-scale";
import type { ReadinessReport } from "@/lib/readiness/model";
import { spreadOut } from "@/lib/reports/spacing";
import { trendSentence } from "@/lib/reports/trend";
import { Thresholds, TimeAxis } from "./trend-axes";
import { isOlder, TrendPoints } from "./trend-points";

type Report = {
  id: string;
  asOf: string;
  framework: string;
  profile: string;
  result: ReadinessReport;
};

/** The index over time, the reports from the oldest on, each with its 80% range, and the sentence that says what it shows. */
export function TrendFigure({ reports }: { reports: Report[] }) {
  return (
    <figure className="grid gap-4">
      <figcaption className="max-w-measure text-muted">{trendSentence(reports)}</figcaption>
      <Key reports={reports} />
      <div className="overflow-x-clip pr-7 pl-[60px] lg:pl-32">
        <svg className="h-[276px] w-full overflow-visible" aria-hidden="true">
          <Thresholds />
          <TimeAxis reports={reports} />
          <TrendPoints points={placed(reports)} />
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
      <span>┄ approaching begins at 70, ready at 85</span>
      {reports.some(isOlder) && <span>○ made under older versions</span>}
      {reports.some(({ result }) => result.index === null) && <span>× no index</span>}
    </p>
  );
}
