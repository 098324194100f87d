import { rangeAround, sum } from "./arithmetic";
import { attainmentSlope } from "./attainment";
import type { ProfileSkill } from "./model";

/** The part of the skills' errors that they share because the same person judged them all (halo). */
const haloCorrelation = 0.3;

type IndexedSkill = Pick<ProfileSkill, "target"> & {
  weight: number;
  level: number | null;
  standardError: number | null;
  attainment: number | null;
};

/** Index points, 0..100, that a weighted attainment earns out of all the weight there is to earn. */
export function indexPoints(earned: number, weight: number) {
  return (100 * earned) / weight;
}

/**
 * The index with its standard error and its 80 % range (0..100), and the sums they come from: the weight of all skills,
 * of those with an estimate, and what those earned (`Σ w·attainment`). Nulls when nothing is rated.
 */
export function readinessIndex(skills: readonly IndexedSkill[]) {
  const weightTotal = sum(skills.map(({ weight }) => weight));
  const weightEstimated = sum(skills.map(({ weight, level }) => (level === null ? 0 : weight)));
  const earned = sum(skills.map(({ weight, attainment }) => weight * (attainment ?? 0)));
  const totals = { weightTotal, weightEstimated, earned };

  if (weightEstimated === 0) {
    return { ...totals, coverage: 0, index: null, standardError: null, range: null };
  }

  const coverage = weightEstimated / weightTotal;
  const index = indexPoints(earned, weightEstimated);
  const standardError = indexPoints(earnedError(skills), weightEstimated);

  const range = clipped(rangeAround(index, standardError));

  return { ...totals, coverage, index, standardError, range };
}

/** Standard error of what the skills earned together: `√(.7·Σ(w·d)² + .3·(Σ w·d)²)`, `d` = slope · standard error. */
function earnedError(skills: readonly IndexedSkill[]) {
  const errors = skills.map(({ weight, target, level, standardError }) =>
    level === null || standardError === null
      ? 0
      : weight * attainmentSlope(level, target) * standardError,
  );
  const apart = sum(errors.map((error) => error ** 2));
  const together = sum(errors) ** 2;

  return Math.sqrt((1 - haloCorrelation) * apart + haloCorrelation * together);
}

function clipped([low, high]: [number, number]): [number, number] {
  return [Math.max(0, low), Math.min(100, high)];
}
