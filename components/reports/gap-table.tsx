import type { Route } from "next";
import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { findSkill, type SkillId } from "@/lib/framework/skills";
import { gapStatus, priorityText } from "@/lib/reports/gaps";
import { levelRangeText, levelText } from "@/lib/reports/numbers";
import type { GapRowData } from "./gap-row";
import { StatusWords } from "./status-words";

const columns = [
  { id: "skill", label: "Skill" },
  { id: "priority", label: "Priority" },
  { id: "level", label: "Level", numeric: true },
  { id: "range", label: "80% range", numeric: true },
  { id: "target", label: "Target", numeric: true },
  { id: "gap", label: "Gap" },
  { id: "evidence", label: "Evidence" },
];

/** Gaps as a table, all of them or those `of` a responsibility, each leading to its page if there is one. */
export function GapTable({
  rows,
  of: group,
  hrefOf,
}: {
  rows: Omit<GapRowData, "focus" | "gap">[];
  of?: string | null;
  hrefOf?: (skill: SkillId) => Route;
}) {
  return (
    <DataTable
      caption={`${group ? `${group}: the gaps` : "Every gap"}, with range and evidence`}
      hideCaption
      columns={columns}
      rows={rows.map((row) => ({
        id: row.skill,
        cells: {
          skill: hrefOf ? (
            <Link href={hrefOf(row.skill)} className="link">
              {findSkill(row.skill).name}
            </Link>
          ) : (
            findSkill(row.skill).name
          ),
          priority: <span className="whitespace-nowrap">{priorityText(row.priority)}</span>,
          level: row.level === null ? "–" : levelText(row.level),
          range: row.range ? levelRangeText(row.range) : "–",
          target: row.target,
          gap: (
            <span className="whitespace-nowrap">
              <StatusWords {...gapStatus(row)} />
            </span>
          ),
          evidence: row.evidence,
        },
      }))}
    />
  );
}
