import { DataTable } from "@/components/ui/data-table";
import type { ReadinessDerivation } from "@/lib/readiness/derivation";
import { verdictTable } from "@/lib/reports/tables";

export function FromIndex({ derivation }: { derivation: ReadinessDerivation }) {
  return (
    <>
      <p className="max-w-measure">
        A report begins with the verdict, and the number comes second. A high index isn’t enough: a
        single missing must-have keeps anyone from being ready, no matter what the others add. Nor
        does leaving something out help: a skill without a level adds nothing to what the verdict
        goes by, the index times its coverage. A must-have without a level means there’s no verdict,
        and so does too little rated overall; a should-have without a level keeps anyone from being
        ready. The profile decides whether the role needs a skill; an answer can’t. Everyone else
        who is neither ready nor within reach is building.
      </p>
      <div className="text-sm">
        <DataTable {...verdictTable(derivation)} />
      </div>
      <p className="max-w-measure">
        Ready without a manager or mentor on every must-have reads “Ready, by your own view”: in our
        simulations about half to two thirds of the people who are ready by their own view alone
        would be ready in a panel’s eyes.
      </p>
      <p className="max-w-measure">
        The steps to ready are the fewest whole levels that would bring the rated skills to an index
        of 85 with every must-have and should-have over its bar. They’re found exactly, not by
        closing the largest gap first; among ties, the steps that lead to the highest index are
        shown. A skill without a level is named first instead: find a chance to show it.
      </p>
    </>
  );
}
