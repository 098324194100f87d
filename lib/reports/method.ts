import type { ReadinessDerivation } from "@/lib/readiness/derivation";
import { estimatesTable, indexTable, type ReportTable, verdictTable } from "./tables";

type Step = { title: string; before: string[]; table: ReportTable; after: string[] };

/** What turned the ratings into this report: the day they count up to, in words, and the three versions. */
export function methodSentence(
  day: string,
  { model, framework, profile }: { model: string; framework: string; profile: string },
) {
  return `Fixed rules turn the ratings up to ${day} into these numbers: model ${model}, framework ${framework}, profile ${profile}. The same input always gives the same report.`;
}

/** The way from the ratings to the verdict, a step at a time: the rules in words and every number on the way. */
export function methodSteps(derivation: ReadinessDerivation): Step[] {
  const { weightEstimated, weightTotal, coverage } = derivation;

  return [
    {
      title: "1. From ratings to levels",
      before: [
        "Only the newest rating that each person gave a skill counts. Its variance is (σ · c)², where σ is the spread of such a rater and c is 1.3, 1, or 0.85 for low, medium, or high confidence (1 for high confidence in oneself), plus 0.03 for each month beyond three. Peers count together: their mean level, with the sum of their variances / their number², plus 0.6².",
        "One’s own level, and beside a manager or mentor the peers’ too, counts within one level of what managers and mentors see; without these, one’s own within one level of the peers’ mean. The level x is the mean of these, each weighted by 1 / variance. Its standard error is √(1 / Σ(1 / variance) / (1 + e / 2) + (max(0, s − 1) / 2)²), where s is how far apart the views are. Evidence e adds 0.25 for claims, however many, 0.5 for an artifact, 0.75 for an outcome, and 1 for what someone attested, 3 at most: it narrows the range and never moves the level.",
      ],
      table: estimatesTable(derivation.skills),
      after: [],
    },
    {
      title: "2. From levels to the index",
      before: [
        `A level is worth x(x + 1) / 2, so the step from 3 to 4 counts for more than the one from 1 to 2. Attainment is that worth as a share of the target’s, 1 at most: a surplus is shown and never banked. Weights are 3 for a must-have, 2 for a should-have, 1 for a could-have. Points are 100 · w · attainment / W, where W is the weight of the skills with a level, here ${weightEstimated}.`,
      ],
      table: indexTable(derivation),
      after: [
        `Coverage is ${weightEstimated} of ${weightTotal} by weight, ${Math.floor(coverage * 100)}%.`,
        ...(weightEstimated === 0 ? [] : [rangeSentence(weightEstimated)]),
      ],
    },
    {
      title: "3. From the index to the verdict",
      before: [
        "The verdict goes by the index times its coverage, so what has no level earns nothing. A must-have without a level means there’s no verdict; a should-have without one rules out ready.",
      ],
      table: verdictTable(derivation),
      after: [],
    },
  ];
}

function rangeSentence(weightEstimated: number) {
  return `The 80% range is as lopsided as the attainments. A skill’s loss is what its attainment falls by 1.2816 standard errors below its level (or its target, if that is lower), its gain what it rises by as far above. The range reaches down by 100 / ${weightEstimated} · √(0.7 · Σ(w · loss)² + 0.3 · (Σ w · loss)²), and up by the same with the gains. The 0.3 is there because one person’s mood touches all their ratings.`;
}
