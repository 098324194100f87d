import { DataTable } from "@/components/ui/data-table";
import type { ReadinessDerivation } from "@/lib/readiness/derivation";
import { verdictRules } from "@/lib/reports/verdict-rules";

const columns = [
  { id: "asked", label: "What is asked" },
  { id: "verdict", label: "For" },
  { id: "here", label: "Here", numeric: true },
  { id: "holds", label: "Holds" },
];

export function VerdictTable({ derivation }: { derivation: ReadinessDerivation }) {
  return (
    <DataTable
      caption="From the index and the levels to the verdict"
      columns={columns}
      rows={verdictRules(derivation).map(({ verdict, asked, here, holds }) => ({
        id: `${verdict} ${asked}`,
        cells: { verdict, asked, here, holds: holds ? "✓ yes" : "✗ no" },
      }))}
    />
  );
}
