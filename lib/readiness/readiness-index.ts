import { reachOf, rounded, sum } from "./arithmetic";
import { attainment } from "./attainment";
import type { ProfileSkill } from "./model";

/** The part of the skills' errors that they share because the same person judged them all (halo). */
const haloCorrelation = 0.3;

const highestLevel = 5;

type Estimate = Pick<ProfileSkill, "target"> & {
  weight: number;
  level: number;
  standardError: number;
};

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
 * The index with its 80% range (0..100), and the sums they come from: the weight of all skills, of those with an estimate,
 * and what those earned (`Σ w·attainment`). `coveredIndex` is index · coverage: what is earned of all there is, so that a
 * skill left out never earns more than a level for it. Nulls when nothing is rated.
 */
export function readinessIndex(skills: readonly IndexedSkill[]) {
  const weightTotal = sum(skills.map(({ weight }) => weight));
  const weightEstimated = sum(skills.map(({ weight, level }) => (level === null ? 0 : weight)));
  const earned = sum(skills.map(({ weight, attainment }) => weight * (attainment ?? 0)));
  const totals = { weightTotal, weightEstimated, earned };

  if (weightEstimated === 0) {
    return { ...totals, coverage: 0, index: null, coveredIndex: null, range: null };
  }

  const exact = indexPoints(earned, weightEstimated);

  return {
    ...totals,
    coverage: weightEstimated / weightTotal,
    index: rounded(exact),
    coveredIndex: rounded(indexPoints(earned, weightTotal)),
    range: indexRange(exact, skills.flatMap(estimateOf), weightEstimated),
  };
}

function estimateOf({ target, weight, level, standardError }: IndexedSkill): Estimate[] {
  return level === null || standardError === null ? [] : [{ target, weight, level, standardError }];
}

/** As lopsided as the attainment: what is at its target has much to lose and nothing to gain. Within 0..100 by itself. */
function indexRange(
  index: number,
  estimates: readonly Estimate[],
  weight: number,
): [number, number] {
  const low = index - indexPoints(together(estimates.map(weightedLoss)), weight);
  const high = index + indexPoints(together(estimates.map(weightedGain)), weight);

  return [rounded(low), rounded(high)];
}

/** `√(.7·Σ m² + .3·(Σ m)²)`: how far the skills' errors move their sum, since the same person judged them all. */
function together(moves: readonly number[]) {
  const apart = sum(moves.map((move) => move ** 2));

  return Math.sqrt((1 - haloCorrelation) * apart + haloCorrelation * sum(moves) ** 2);
}

function weightedLoss({ weight, target, level, standardError }: Estimate) {
  const counting = Math.min(level, target);
  const lowest = Math.max(0, counting - reachOf(standardError));

  return weight * (attainment(counting, target) - attainment(lowest, target));
}

function weightedGain({ weight, target, level, standardError }: Estimate) {
  const highest = Math.min(highestLevel, level + reachOf(standardError));

  return weight * (attainment(highest, target) - attainment(level, target));
}
