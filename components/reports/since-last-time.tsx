import type { Route } from "next";
import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { findSkill } from "@/lib/framework/skills";
import { changedSkills, changeSentence } from "@/lib/reports/change";
import { dayText } from "@/lib/reports/dates";
import { lowerRatingSentence, type Rated } from "@/lib/reports/lower-ratings";
import { levelText, signedText } from "@/lib/reports/numbers";

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
  if (!previous) {
    return (
      <p className="max-w-measure">This is the first report; the next one is compared with it.</p>
    );
  }

  const changed = changedSkills(previous.result, report.result);
  const since = dayText(previous.asOf);
  const lower = lowerRatingSentence({ earlier: previous, later: report, who, doneOn });

  return (
    <>
      <p className="max-w-measure">{changeSentence(previous, report)}</p>
      {lower && <p className="max-w-measure">{lower}</p>}
      {changed.length === 0 ? (
        <p>No skill's level differs from {since}.</p>
      ) : (
        <DataTable
          caption={`Skills whose level differs from ${since}`}
          columns={[
            { id: "skill", label: "Skill" },
            { id: "from", label: "Then", numeric: true },
            { id: "to", label: "Now", numeric: true },
            { id: "delta", label: "Change", numeric: true },
          ]}
          rows={changed.map(({ skill, from, to, delta }) => ({
            id: skill,
            cells: {
              skill: findSkill(skill).name,
              from: from === null ? "–" : levelText(from),
              to: to === null ? "–" : levelText(to),
              delta: delta === null ? "–" : signedText(delta, 1),
            },
          }))}
        />
      )}
      {comparison && (
        <p className="print:hidden">
          <Link className="link" href={comparison}>
            Compare the two skill by skill
          </Link>
        </p>
      )}
    </>
  );
}
