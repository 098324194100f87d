import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import type { ReadinessDerivation } from "@/lib/readiness/derivation";
import { evidenceValues } from "@/lib/readiness/estimates";
import { confidences, evidenceStrengths, sources } from "@/lib/readiness/model";
import { confidenceFactors, sigmas } from "@/lib/readiness/rating-variance";
import { estimatesTable, noVoices } from "@/lib/reports/tables";

const raters = { self: "Oneself", manager: "A manager", mentor: "A mentor", peer: "A peer" };

export function FromAnswers({ derivation }: { derivation: ReadinessDerivation }) {
  const examples = estimatesTable(derivation.skills);

  return (
    <>
      <p className="max-w-measure">
        An answer is a level from 0 to 5, “no opportunity yet” or “not applicable”. The last two are
        no zero: they leave the skill out, and the report says how much of the profile is left. Of
        each person only the newest answer counts, also when it is lower than an earlier one.
      </p>
      <p className="max-w-measure">
        No answer is exact. Its spread σ depends on who gives it and on how sure they are; its
        variance is σ², plus 0.03 for each month beyond the first three. Several answers are
        averaged, each weighted by 1 ∕ variance: that is the level x.
      </p>
      <div className="max-w-measure">
        <DataTable
          caption="The spread σ of one answer, in levels"
          columns={[
            { id: "rater", label: "Given by" },
            ...confidences.map((id) => ({ id, label: `${id} confidence`, numeric: true })),
          ]}
          rows={sources.map((source) => ({
            id: source,
            cells: { rater: raters[source], ...spreads(source) },
          }))}
        />
      </div>
      <p className="max-w-measure">
        Peers are heard from three on, and as one voice: their mean level, with the sum of their
        variances ∕ their number², plus 0.35². Two are as good as none, so nobody can work out who
        said what.
      </p>
      <p className="max-w-measure">
        Evidence never moves a level; it narrows the range. {evidenceSentence()} They add up to e, 3
        at most for a skill, and the level’s standard error, 1 ∕ √(sum of 1 ∕ variance), is divided
        by √(1 + e ∕ 2).
      </p>
      <Disclosure summary="The example’s answers with their spread">
        {examples.rows.length === 0 ? <p>{noVoices}</p> : <DataTable {...examples} />}
      </Disclosure>
    </>
  );
}

function spreads(source: (typeof sources)[number]) {
  return Object.fromEntries(
    confidences.map((confidence) => [
      confidence,
      (sigmas[source] * confidenceFactors[confidence]).toFixed(2),
    ]),
  );
}

function evidenceSentence() {
  const worth = evidenceStrengths.map((strength) => `${strength} ${evidenceValues[strength]}`);

  return `By its strength it is worth: ${worth.join(", ")}.`;
}
