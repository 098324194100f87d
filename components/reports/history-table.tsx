import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { Spoken } from "@/components/ui/spoken";
import { causeText, type ReportCause } from "@/lib/reports/cause";
import { changeText, type Measured } from "@/lib/reports/change";
import { coverageText } from "@/lib/reports/coverage";
import { indexRangeText, indexText } from "@/lib/reports/numbers";
import { headline } from "@/lib/reports/verdict";
import { currentVersions, versionsText } from "@/lib/reports/versions";
import { type KnownRater, viewsText } from "@/lib/reports/views";
import type { Dates } from "@/lib/text/dates";
import { LevelStrip } from "./level-strip";
import { VersionsText } from "./versions-text";

type Report = Measured & {
  id: string;
  number: number;
  cause: ReportCause;
  profile: string;
};

/** Reports, the newest first, each with what became of it since the one before; `before` precedes the last of them. */
export function HistoryTable({
  reports,
  before,
  raters,
  dates,
}: {
  reports: Report[];
  before?: Report;
  raters: readonly KnownRater[];
  dates: Dates;
}) {
  return (
    <>
      <p className="text-sm text-muted">
        Newest first. Current versions: {versionsText(currentVersions)}.
      </p>
      <DataTable
        caption="Your reports, newest first"
        hideCaption
        columns={[
          { id: "day", label: "As of" },
          { id: "index", label: "Index", numeric: true },
          { id: "range", label: "80% range", numeric: true },
          { id: "change", label: "Change" },
          { id: "verdict", label: "Verdict", wideOnly: true },
          { id: "cause", label: "Cause", wideOnly: true },
          { id: "versions", label: "Versions", wideOnly: true },
        ]}
        rows={reports.map((report, n) => ({
          id: report.id,
          cells: cells(report, reports[n + 1] ?? before, raters, dates),
        }))}
      />
    </>
  );
}

function cells(
  report: Report,
  earlier: Report | undefined,
  raters: readonly KnownRater[],
  dates: Dates,
) {
  const { framework, profile, result } = report;
  const { index, range, skills } = result;
  const over = coverageText(skills);

  return {
    day: (
      <>
        <Link className="link whitespace-nowrap" href={`/reports/${report.id}`}>
          {dates.day(report.asOf)}
        </Link>
        <span className="block text-sm font-normal sm:hidden print:hidden">
          {headline(report, "you")}
        </span>
        <span className="block text-sm font-normal text-muted">
          {`report ${report.number}, ${viewsText(report, raters)}`}
        </span>
        <LevelStrip skills={result.skills} />
      </>
    ),
    index: (
      <>
        {index === null ? <Spoken>–</Spoken> : indexText(index)}
        {index !== null && over && (
          <span className="block text-sm whitespace-nowrap text-muted">{over}</span>
        )}
      </>
    ),
    range: (
      <span className="whitespace-nowrap">
        <Spoken>{range ? indexRangeText(range) : "–"}</Spoken>
      </span>
    ),
    change: <Words>{earlier ? changeText(earlier, report) : "first report"}</Words>,
    verdict: <Words>{headline(report, "you")}</Words>,
    cause: <span className="whitespace-nowrap">{causeText(report.cause)}</span>,
    versions: <VersionsText versions={{ framework, profile, model: result.model }} />,
  };
}

/** Words that a narrow table would otherwise break into a column of single ones: it scrolls instead. */
function Words({ children }: { children: string }) {
  return <span className="block min-w-36 print:min-w-0">{children}</span>;
}
