import type { Route } from "next";
import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { changedSkills, changeSentence, firstReport, noSkillChanged } from "@/lib/reports/change";
import { lowerRatingSentence, type Rated } from "@/lib/reports/lower-ratings";
import { changeTable } from "@/lib/reports/tables";

export function SinceLastTime<Href extends string>({
  report,
  previous,
  who,
  doneOn,
  comparison,
}: {
  report: Rated;
  previous?: Rated;
  who: string;
  doneOn?: string[];
  comparison?: Route<Href>;
}) {
  if (!previous) return <p className="max-w-measure">{firstReport}</p>;

  const changed = changedSkills(previous, report);
  const lower = lowerRatingSentence({ earlier: previous, later: report, who, doneOn });

  return (
    <>
      <p className="max-w-measure">{changeSentence(previous, report)}</p>
      {lower && <p className="max-w-measure">{lower}</p>}
      {changed.length === 0 ? (
        <p>{noSkillChanged(previous.asOf)}</p>
      ) : (
        <DataTable {...changeTable(changed, previous.asOf)} />
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
