import { DataTable } from "@/components/ui/data-table";
import type { ReadinessDerivation } from "@/lib/readiness/derivation";
import { verdictTable } from "@/lib/reports/tables";

export function FromIndex({ derivation }: { derivation: ReadinessDerivation }) {
  return (
    <>
      <p className="max-w-measure">
        A report begins with the verdict, and the number comes second. A high index is not enough:
        one must-have skill that is missing keeps anybody from ready, whatever the others add. With
        too little rated there is no verdict at all, and whoever is neither ready nor approaching is
        building.
      </p>
      <div className="text-sm">
        <DataTable {...verdictTable(derivation)} />
      </div>
      <p className="max-w-measure">
        The steps to ready are the fewest whole levels that would change the verdict to it. They are
        found exactly, not by closing the largest gap first; of equally few, those that lead to the
        greatest index are shown.
      </p>
    </>
  );
}
