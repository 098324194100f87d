import { DataTable } from "@/components/ui/data-table";
import { findSkill } from "@/lib/framework/skills";
import type { ReadinessDerivation } from "@/lib/readiness/derivation";

const columns = [
  { id: "skill", label: "Skill" },
  { id: "weight", label: "Weight w", numeric: true },
  { id: "level", label: "Level x", numeric: true },
  { id: "target", label: "Target T", numeric: true },
  { id: "attainment", label: "Attainment", numeric: true },
  { id: "contribution", label: "Points", numeric: true },
];

/** What each skill adds to the index; the last row is the sum. */
export function IndexTable({ derivation }: { derivation: ReadinessDerivation }) {
  const { skills, index, weightEstimated } = derivation;
  const rows = skills.map((row) => ({
    id: row.skill,
    cells: {
      skill: findSkill(row.skill).name,
      weight: row.weight,
      level: row.level?.toFixed(2) ?? "–",
      target: row.target,
      attainment: row.attainment?.toFixed(3) ?? "–",
      contribution: row.contribution?.toFixed(2) ?? "–",
    },
  }));
  const sum = {
    id: "sum",
    cells: {
      skill: "Together: the index",
      weight: weightEstimated,
      contribution: index?.toFixed(2) ?? "–",
    },
  };

  return <DataTable caption="From levels to the index" columns={columns} rows={[...rows, sum]} />;
}
