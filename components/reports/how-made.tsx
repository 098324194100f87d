import Link from "next/link";
import { Disclosure } from "@/components/ui/disclosure";
import type { ReadinessDerivation } from "@/lib/readiness/derivation";
import { dayText } from "@/lib/reports/dates";
import { EstimatesTable } from "./estimates-table";
import { IndexTable } from "./index-table";
import { ScoreSources } from "./score-sources";
import { VerdictTable } from "./verdict-table";

/** The way from the ratings to the verdict, a step at a time, with every number on it. */
export function HowMade({
  derivation,
  versions: { model, framework, profile },
}: {
  derivation: ReadinessDerivation;
  versions: { model: string; framework: string; profile: string };
}) {
  const { asOf, weightEstimated, weightTotal, coverage, standardError } = derivation;

  return (
    <div className="grid min-w-0 gap-3">
      <p className="max-w-measure">
        Fixed rules turn the ratings up to {dayText(asOf)} into these numbers: model {model},
        framework {framework}, profile {profile}. The same input always gives the same report.{" "}
        <span className="print:hidden">
          <Link href="/framework/score" className="link">
            Every rule in plain words
          </Link>
          , with an example to play with.
        </span>
      </p>
      <Disclosure summary="1. From ratings to levels">
        <div className="grid min-w-0 gap-4 text-sm">
          <p className="max-w-measure">
            Of each rater only the newest rating of a skill counts. Its variance is (σ · c)², where
            σ is the spread of such a rater and c is 1.3, 1 or 0.85 for low, medium or high
            confidence, plus 0.03 for each month beyond three. Three or more peers are one voice:
            their mean level, with the sum of their variances ∕ their number², plus 0.35². Fewer
            count as none.
          </p>
          <p className="max-w-measure">
            The level x is the mean of the voices, each weighted by 1 ∕ variance. Its standard error
            is 1 ∕ √(sum of 1 ∕ variance), divided by √(1 + e ∕ 2). Evidence e adds 0.25 for a
            claim, 0.5 for an artefact, 0.75 for an outcome and 1 for what somebody attested, 3 at
            most: it narrows the range and never moves the level.
          </p>
          <EstimatesTable skills={derivation.skills} />
        </div>
      </Disclosure>
      <Disclosure summary="2. From levels to the index">
        <div className="grid min-w-0 gap-4 text-sm">
          <p className="max-w-measure">
            A level is worth x(x + 1) ∕ 2, so the step from 3 to 4 counts for more than the one from
            1 to 2. Attainment is that worth as a share of the target's, 1 at most: a surplus is
            shown and never banked. Weights are 3 for a must-have, 2 for a should-have, 1 for a
            could-have. Points are 100 · w · attainment ∕ W, where W is the weight of the skills
            with a level, here {weightEstimated}.
          </p>
          <IndexTable derivation={derivation} />
          <p className="max-w-measure">
            Coverage is {weightEstimated} of {weightTotal} by weight, {Math.floor(coverage * 100)}%.
          </p>
          {standardError !== null && (
            <p className="max-w-measure">
              The index's standard error is {standardError.toFixed(2)} points: 100 ∕{" "}
              {weightEstimated} · √(0.7 · Σ(w·d)² + 0.3 · (Σ w·d)²), where d is a skill's standard
              error times (2 · min(x, T) + 1) ∕ (T(T + 1)). The 0.3 is there because one person's
              mood touches all their ratings. The 80% range is 1.2816 standard errors to either
              side, cut at 0 and 100.
            </p>
          )}
        </div>
      </Disclosure>
      <Disclosure summary="3. From the index to the verdict">
        <div className="min-w-0 text-sm">
          <VerdictTable derivation={derivation} />
        </div>
      </Disclosure>
      <Disclosure summary="What is measured, and what is assumed">
        <ScoreSources />
      </Disclosure>
    </div>
  );
}
