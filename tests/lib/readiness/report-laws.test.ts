import fc from "fast-check";
import { expect, test } from "vitest";
import { deriveReadiness } from "@/lib/readiness/derivation";
import type { ReadinessReport, Target } from "@/lib/readiness/model";
import { scoreReadiness } from "@/lib/readiness/score";
import { anInput, aPersonNearReady, aProfile, selfRated } from "./arbitraries";
import { aPlace, coveredIndex, expectNoWorse, holds, raisedRating, withRating } from "./laws";

test("every number is finite and within its bounds", () => {
  holds(
    fc.property(anInput(), (input) => {
      const { index, range, coverage, skills } = scoreReadiness(input);
      const { skills: derived } = deriveReadiness(input);

      expect(numbersIn([index, range, coverage, skills]).every(Number.isFinite)).toBe(true);
      expectWithin(coverage, 0, 1);
      if (index !== null) {
        expectWithin(index, 0, 100);
        expectWithin(range?.[0], 0, index);
        expectWithin(range?.[1], index, 100);
      }
      for (const { level, attainment, gap, target, range, sources } of derived) {
        if (level === null) continue;
        const counted = sources.map(({ counted }) => counted);
        expectWithin(level, Math.min(...counted) - 1e-9, Math.max(...counted) + 1e-9);
        expectWithin(attainment, 0, 1);
        expectWithin(gap, 0, target);
        expectWithin(range?.[0], 0, level);
        expectWithin(range?.[1], level, 5);
      }
    }),
  );
});

test("ready means 85 of all there is and every must and should rated and over its bar, and the other way round", () => {
  holds(
    fc.property(fc.oneof(anInput(), aPersonNearReady), (input) => {
      const report = scoreReadiness(input);
      const { verdict, index, coverage, heldBackBy, skills } = report;
      const isOver = ({ priority, target, level }: (typeof skills)[number]) => {
        if (priority === "must") return level !== null && level > target - 0.5;
        return priority !== "should" || (level !== null && level >= Math.max(1, target - 1));
      };
      const isLost = index !== null && index >= 85 && coveredIndex(report) < 85;
      const isReady = coveredIndex(report) >= 85 && coverage >= 0.8 && skills.every(isOver);

      expect(verdict.startsWith("ready")).toBe(isReady);
      if (isReady) expect(heldBackBy).toEqual([]);
      expect(heldBackBy.toSorted()).toEqual(
        skills
          .filter(
            (skill) =>
              !isOver(skill) || (isLost && skill.priority === "could" && skill.level === null),
          )
          .map(({ skill }) => skill)
          .toSorted(),
      );
    }),
  );
});

test("the contributions sum to the index", () => {
  holds(
    fc.property(anInput({ mostSkills: 14 }), (input) => {
      const { index, skills } = scoreReadiness(input);
      const total = skills.reduce((sum, { contribution }) => sum + (contribution ?? 0), 0);

      expect(total).toBeCloseTo(index ?? 0, 9);
    }),
  );
});

test("the sums of the derivation make the index and the coverage", () => {
  holds(
    fc.property(anInput(), (input) => {
      const { index, coverage, ...made } = deriveReadiness(input);
      const rated = made.skills.filter(({ level }) => level !== null);
      const weightOf = (skills: typeof rated) =>
        skills.reduce((sum, { weight }) => sum + weight, 0);

      expect(made.weightTotal).toBe(weightOf(made.skills));
      expect(made.weightEstimated).toBe(weightOf(rated));
      expect(coverage).toBeCloseTo(made.weightEstimated / made.weightTotal, 12);
      if (index !== null) expect((100 * made.earned) / made.weightEstimated).toBeCloseTo(index, 9);
    }),
  );
});

test("a harder target never helps", () => {
  holds(
    fc.property(anInput(), aPlace, (input, place) => {
      const at = place % input.profile.length;
      const profile = input.profile.map((asked, i) =>
        i === at ? { ...asked, target: Math.min(5, asked.target + 1) as Target } : asked,
      );

      expectNoWorse(scoreReadiness(input), scoreReadiness({ ...input, profile }));
    }),
  );
});

test("a surplus in one skill never helps another", () => {
  holds(
    fc.property(anInput(), aPlace, (input, place) => {
      const before = scoreReadiness(input);
      const raised = input.ratings[place % Math.max(1, input.ratings.length)];
      const skill = before.skills.find(({ skill }) => skill === raised?.skill);
      fc.pre(skill?.gap === 0);

      const after = scoreReadiness(withRating(input, place, raisedRating));
      const others = (report: ReadinessReport) =>
        report.skills.filter((s) => s.skill !== skill?.skill);

      expect(after.index).toBe(before.index);
      expect(others(after)).toEqual(others(before));
      if (skill?.priority !== "must") expect(after.verdict).toBe(before.verdict);
    }),
  );
});

test("all 5 is 100 and all 0 is 0, whatever the profile", () => {
  holds(
    fc.property(aProfile(14), (profile) => {
      expect(scoreReadiness(selfRated(profile, () => 5)).index).toBe(100);
      expect(scoreReadiness(selfRated(profile, () => 0)).index).toBe(0);
    }),
  );
});

test("at most three skills are in focus, and none outweighs them", () => {
  holds(
    fc.property(anInput({ mostSkills: 14 }), (input) => {
      const { skills } = scoreReadiness(input);
      const costs = (focus: boolean) =>
        skills
          .filter((skill) => skill.focus === focus)
          .map(({ weight, gap }) => weight * (gap ?? 0));

      expect(costs(true).length).toBe(
        Math.min(3, [...costs(true), ...costs(false)].filter(Boolean).length),
      );
      for (const cost of costs(false))
        expect(cost).toBeLessThanOrEqual(Math.min(...costs(true)) + 1e-9);
    }),
  );
});

function expectWithin(value: number | null | undefined, low: number, high: number) {
  expect(value).toBeGreaterThanOrEqual(low);
  expect(value).toBeLessThanOrEqual(high);
}

function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
