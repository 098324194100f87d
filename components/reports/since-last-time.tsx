import { DataTable } from "@/components/ui/data-table";
import { findSkill } from "@/lib/framework/skills";
import type { ReadinessReport } from "@/lib/readiness/model";
import { changedSkills, changeSentence } from "@/lib/reports/change";
import { dayText } from "@/lib/reports/dates";
import { levelText, signedText } from "@/lib/reports/numbers";

export function SinceLastTime({
  result,
  previous,
}: {
  result: ReadinessReport;
  previous?: { createdAt: string; result: ReadinessReport };
}) {
  if (!previous) {
    return (
      <p className="max-w-measure">This is the first report; the next one is compared with it.</p>
    );
  }

  const changed = changedSkills(previous.result, result);
  const since = dayText(previous.createdAt);

  return (
    <>
      <p className="max-w-measure">{changeSentence(previous.result, result)}</p>
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
    </>
  );
}
