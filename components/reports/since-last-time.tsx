import { DataTable } from "@/components/ui/data-table";
import type { ReadinessReport } from "@/lib/readiness/model";
import { changedSkills, changeSentence, firstReport, noSkillChanged } from "@/lib/reports/change";
import { changeTable } from "@/lib/reports/tables";

export function SinceLastTime({
  result,
  previous,
}: {
  result: ReadinessReport;
  previous?: { createdAt: string; result: ReadinessReport };
}) {
  if (!previous) return <p className="max-w-measure">{firstReport}</p>;

  const changed = changedSkills(previous.result, result);

  return (
    <>
      <p className="max-w-measure">{changeSentence(previous.result, result)}</p>
      {changed.length === 0 ? (
        <p>{noSkillChanged(previous.createdAt)}</p>
      ) : (
        <DataTable {...changeTable(changed, previous.createdAt)} />
      )}
    </>
  );
}
