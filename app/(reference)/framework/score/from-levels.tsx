import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { levels } from "@/lib/framework/levels";
import { attainment } from "@/lib/readiness/attainment";
import type { ReadinessDerivation } from "@/lib/readiness/derivation";
import { indexTable } from "@/lib/reports/tables";

const targets = [3, 4] as const;

export function FromLevels({ derivation }: { derivation: ReadinessDerivation }) {
  return (
    <>
      <p className="max-w-measure">
        A level x is worth x(x + 1) ∕ 2, so each step counts for more than the one before. A skill’s
        attainment is that worth as a share of its target’s, and 1 at most: anything above a target
        is shown but doesn’t make up for a gap elsewhere. With equal steps a solid Product Manager,
        3 everywhere, would look 82% there; this way, it’s 71.
      </p>
      <div className="max-w-measure">
        <DataTable
          caption="How much of its target a level is worth"
          columns={[
            { id: "level", label: "Level" },
            ...targets.map((target) => ({
              id: String(target),
              label: `Target ${target}`,
              numeric: true,
            })),
          ]}
          rows={levels.map(({ level, name }) => ({
            id: name,
            cells: {
              level: `${level} ${name}`,
              ...Object.fromEntries(
                targets.map((target) => [
                  target,
                  `${Math.round(100 * attainment(level, target))}%`,
                ]),
              ),
            },
          }))}
        />
      </div>
      <p className="max-w-measure">
        The index is 100 times the weighted mean of the attainments: a must-have weighs 3, a{" "}
        <span className="whitespace-nowrap">should-have</span> 2, a{" "}
        <span className="whitespace-nowrap">could-have</span> 1, and a{" "}
        <span className="whitespace-nowrap">won’t-have</span> nothing. Skills without a level are
        left out of the sum and of the weights, so the index says how many skills it covers. A
        skill’s gap is how far its level is below target, and a report’s focus is at most three
        skills whose gap times weight is greatest.
      </p>
      <Disclosure summary="The example’s index, skill by skill">
        <DataTable {...indexTable(derivation)} />
      </Disclosure>
    </>
  );
}
