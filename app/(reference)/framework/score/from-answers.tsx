import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import type { ReadinessDerivation } from "@/lib/readiness/derivation";
import { evidenceValues } from "@/lib/readiness/estimates";
import { confidences, evidenceStrengths, sources } from "@/lib/readiness/model";
import { confidenceFactor, sigmas } from "@/lib/readiness/rating-variance";
import { estimatesTable, noVoices } from "@/lib/reports/tables";

const raters = { self: "Oneself", manager: "A manager", mentor: "A mentor", peer: "A peer" };

export function FromAnswers({ derivation }: { derivation: ReadinessDerivation }) {
  const examples = estimatesTable(derivation.skills);

  return (
    <>
      <p className="max-w-measure">
        An answer is a level from 0 to 5, “no opportunity yet,” or “not applicable”; anyone who
        rates someone else can also say “I haven’t seen this.” None of these is a zero: they give
        the skill no level, and the report names what isn’t counted. Only the newest answer of each
        person counts, even when it’s lower than an earlier one.
      </p>
      <p className="max-w-measure">
        No answer is exact. Its spread σ depends on who gives it and on how sure they are, though
        being sure of yourself narrows nothing; its variance is σ², plus 0.03 for each month beyond
        the first three. Several answers are averaged, each weighted by 1 ∕ variance: that is the
        level x.
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
        Peers count together, starting with the first: their mean level, with the sum of their
        variances ∕ their number², plus 0.6². However many they are, they never outweigh one fresh
        manager of at least medium confidence.
      </p>
      <p className="max-w-measure">
        Your own view, and your peers’, never count more than one level from what managers and
        mentors see: a 5 beside a manager’s 3 counts as 4. Where there is no manager or mentor, your
        own view stays within one level of your peers’ mean.
      </p>
      <p className="max-w-measure">
        Evidence never moves a level; it narrows the range. {evidenceSentence()} Claims together
        count as one, and all of a skill’s evidence adds up to e, 3 at most. Views more than one
        level apart widen the range. With s as how far apart they are, the level’s standard error is
        √(1 ∕ Σ(1 ∕ variance) ∕ (1 + e ∕ 2) + (max(0, s − 1) ∕ 2)²).
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
      (sigmas[source] * confidenceFactor(source, confidence)).toFixed(2),
    ]),
  );
}

function evidenceSentence() {
  const worth = evidenceStrengths.map((strength) => `${strength} ${evidenceValues[strength]}`);

  return `Its worth depends on its strength: ${worth.join(", ")}.`;
}
