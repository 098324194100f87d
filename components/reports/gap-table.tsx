import { DataTable } from "@/components/ui/data-table";
import { findSkill, type SkillId } from "@/lib/framework/skills";
import { priorityText } from "@/lib/reports/gaps";
import { levelRangeText, levelText } from "@/lib/reports/numbers";
import { GapStatus } from "./gap-status";

const columns = [
  { id: "skill", label: "Skill" },
  { id: "priority", label: "Priority" },
  { id: "level", label: "Level", numeric: true },
  { id: "range", label: "80% range", numeric: true },
  { id: "target", label: "Target", numeric: true },
  { id: "gap", label: "Gap" },
  { id: "evidence", label: "Evidence" },
];

export function GapTable({
  rows,
}: {
  rows: {
    skill: SkillId;
    priority: "must" | "should" | "could" | "wont";
    target: 1 | 2 | 3 | 4 | 5;
    level: number | null;
    range: [number, number] | null;
    state: "rated" | "no_opportunity" | "not_applicable" | "not_rated";
    evidence: string;
  }[];
}) {
  return (
    <DataTable
      caption="Every gap with its range and evidence"
      hideCaption
      columns={columns}
      rows={rows.map((row) => ({
        id: row.skill,
        cells: {
          skill: findSkill(row.skill).name,
          priority: <span className="whitespace-nowrap">{priorityText(row.priority)}</span>,
          level: row.level === null ? "–" : levelText(row.level),
          range: row.range ? levelRangeText(row.range) : "–",
          target: row.target,
          gap: (
            <span className="whitespace-nowrap">
              <GapStatus row={row} />
            </span>
          ),
          evidence: row.evidence,
        },
      }))}
    />
  );
}
