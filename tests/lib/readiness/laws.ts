import fc from "fast-check";
import { expect, vi } from "vitest";
import type { Level } from "@/lib/framework/levels";
import type { Rating, ReadinessInput, ReadinessReport } from "@/lib/readiness/model";

vi.setConfig({ testTimeout: 30_000 });

const ranks = { not_enough_data: -1, building: 0, approaching: 1, ready: 2, ready_evidenced: 3 };

const raisedLevel = { 0: 1, 1: 2, 2: 3, 3: 4, 4: 5, 5: 5 } as const;

/** Which of an input's ratings, or of its profile's skills: any number, counted round. */
export const aPlace = fc.nat();

export function holds<Values>(property: fc.IProperty<Values>) {
  fc.assert(property, { numRuns: 250 });
}

/** How good a verdict is against another; without enough data there is none yet. */
export function rankOf({ verdict }: ReadinessReport) {
  return ranks[verdict];
}

/** No lower index and no lower verdict. Whether there is enough data is no matter of degree: it stays as it is. */
export function expectNoWorse(after: ReadinessReport, before: ReadinessReport) {
  expect(after.index ?? 0).toBeGreaterThanOrEqual(before.index ?? 0);
  expect(ranks[after.verdict]).toBeGreaterThanOrEqual(ranks[before.verdict]);
  expect(after.verdict === "not_enough_data").toBe(before.verdict === "not_enough_data");
}

export function expectAtLeast(value: number | null | undefined, bound: number | null | undefined) {
  expect(value ?? 0).toBeGreaterThanOrEqual((bound ?? 0) - 1e-12);
}

export function levelsGiven({ ratings, asOf }: ReadinessInput, asked: string): Level[] {
  return ratings
    .filter(({ skill, ratedAt }) => skill === asked && ratedAt <= asOf)
    .flatMap(({ level }) => level ?? []);
}

/** The index times its coverage: what a verdict asks for. */
export function coveredIndex({ index, coverage }: ReadinessReport) {
  return Math.round((index ?? 0) * coverage * 1e9) / 1e9;
}

export function withRating(
  input: ReadinessInput,
  place: number,
  change: (rating: Rating) => Rating,
) {
  const at = place % Math.max(1, input.ratings.length);

  return {
    ...input,
    ratings: input.ratings.map((rating, i) => (i === at ? change(rating) : rating)),
  };
}

export function raisedRating(rating: Rating): Rating {
  return { ...rating, level: rating.level === null ? null : raisedLevel[rating.level] };
}
