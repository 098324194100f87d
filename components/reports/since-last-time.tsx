import type { Route } from "next";
import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import type { ReadinessInput, ReadinessReport } from "@/lib/readiness/model";
import { changedSkills, changeSentence, firstReport, noSkillChanged } from "@/lib/reports/change";
import { lowerRatingSentence } from "@/lib/reports/lower-ratings";
import { evidenceChangeSentence, type Rated, ratedOf } from "@/lib/reports/rated";
import { changeTable } from "@/lib/reports/tables";
import type { Dates } from "@/lib/text/dates";

export function SinceLastTime<Href extends string>({
  framework,
  input,
  result,
  previous,
  who,
  doneOn,
  dates,
  comparison,
}: {
  framework: string;
  input: ReadinessInput;
  result: ReadinessReport;
  previous?: Rated;
  who: string;
  doneOn?: string[];
  dates: Dates;
  comparison?: Route<Href>;
}) {
  if (!previous) return <p className="max-w-measure">{firstReport}</p>;

  const report = ratedOf({ framework, input, result });
  const day = dates.day(previous.asOf);
  const evidence = evidenceChangeSentence(previous, report);
  const changed = changedSkills(previous, report);
  const lower = lowerRatingSentence({ earlier: previous, later: report, who, doneOn, dates });

  return (
    <>
      <p className="max-w-measure">{changeSentence(previous, report)}</p>
      {evidence && <p className="max-w-measure">{evidence}</p>}
      {lower && <p className="max-w-measure">{lower}</p>}
      {changed.length === 0 ? (
        <p>{noSkillChanged(day)}</p>
      ) : (
        <DataTable {...changeTable(changed, day)} />
      )}
      {comparison && (
        <p className="print:hidden">
          <Link className="link" href={comparison}>
            Compare the two reports, skill by skill
          </Link>
        </p>
      )}
    </>
  );
}
