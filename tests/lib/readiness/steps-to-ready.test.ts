import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { skillIds } from "@/lib/framework/skills";
import type { ReadinessReport, SkillReadiness, Steps } from "@/lib/readiness/model";
import { defaultProfile } from "@/lib/readiness/profile";
import { scoreReadiness } from "@/lib/readiness/score";
import { aLevel, anInput, aProfile, selfRated } from "./arbitraries";

vi.setConfig({ testTimeout: 30_000 });

describe("the steps to ready", () => {
  test("are what trying every way finds, on small profiles", () => {
    fc.assert(
      fc.property(anInput({ mostSkills: 4 }), (input) => {
        const report = scoreReadiness(input);

        expect(report.stepsToReady).toEqual(byTryingAll(report));
      }),
      { numRuns: 400 },
    );
  });

  test("do make ready, and none of them can be spared", () => {
    const rated = fc.record({ profile: aProfile(14), levels: fc.array(aLevel, { minLength: 14 }) });

    fc.assert(
      fc.property(rated, ({ profile, levels }) => {
        const input = selfRated(profile, ({ skill }) => levels[skillIds.indexOf(skill)] ?? 0);
        const steps = scoreReadiness(input).stepsToReady ?? [];
        const verdictAfter = (taken: Steps[]) =>
          scoreReadiness({
            ...input,
            ratings: input.ratings.map((rating) => ({
              ...rating,
              level:
                aLevelOf(taken.find(({ skill }) => skill === rating.skill)?.to) ?? rating.level,
            })),
          }).verdict;

        expect(verdictAfter(steps)).toMatch(/^ready/);
        for (const spared of steps) {
          const fewer = steps.map((step) =>
            step === spared ? { ...step, to: step.to - 1 } : step,
          );
          expect(verdictAfter(fewer)).not.toMatch(/^ready/);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("are found for fourteen skills at 0", () => {
    const { stepsToReady } = scoreReadiness(selfRated(defaultProfile.priorities, () => 0));

    expect(stepsToReady).toEqual([
      { skill: "product-prioritization", from: 0, to: 4 },
      { skill: "product-leadership", from: 0, to: 4 },
      { skill: "product-market-fit", from: 0, to: 4 },
      { skill: "adaptability", from: 0, to: 4 },
      { skill: "collaboration", from: 0, to: 4 },
      { skill: "visionary-thinking", from: 0, to: 4 },
      { skill: "negotiation", from: 0, to: 4 },
      { skill: "user-research", from: 0, to: 3 },
      { skill: "storytelling", from: 0, to: 4 },
      { skill: "product-analytics", from: 0, to: 3 },
    ]);
  });

  test("start from a fraction and go to the next whole level", () => {
    const profile = [{ skill: "storytelling", priority: "must", target: 4 } as const];
    const input = selfRated(profile, () => 3);
    const [own] = input.ratings;
    const ratings = own
      ? [own, { ...own, rater: "ben", source: "manager" as const, level: 2 as const }]
      : [];
    const [step, ...others] = scoreReadiness({ ...input, ratings }).stepsToReady ?? [];

    expect(step?.from).toBeCloseTo((3 + 2 / 0.36) / (1 + 1 / 0.36), 8);
    expect(step?.to).toBe(4);
    expect(others).toEqual([]);
  });

  test("go to the earlier skill when two serve equally", () => {
    const shoulds = (["negotiation", "adaptability"] as const).map((skill) => ({
      skill,
      priority: "should" as const,
      target: 3 as const,
    }));

    expect(scoreReadiness(selfRated(shoulds, () => 2)).stepsToReady).toEqual([
      { skill: "negotiation", from: 2, to: 3 },
      { skill: "adaptability", from: 2, to: 3 },
    ]);
    expect(
      scoreReadiness(
        selfRated(
          [...shoulds, { skill: "storytelling", priority: "must", target: 5 }],
          ({ skill }) => (skill === "storytelling" ? 5 : 2),
        ),
      ).stepsToReady,
    ).toEqual([{ skill: "negotiation", from: 2, to: 3 }]);
  });
});

/** The same by the rules' own words, with nothing but loops: all vectors of steps, up to level 5. */
function byTryingAll({ verdict, skills }: ReadinessReport) {
  if (verdict === "not_enough_data") return null;

  const estimated = skills.flatMap((skill) =>
    skill.level === null ? [] : { ...skill, now: skill.level },
  );
  const ready = estimated
    .reduce<number[][]>(
      (ways, { now }) => ways.flatMap((way) => levelsFrom(now).map((_, steps) => [...way, steps])),
      [[]],
    )
    .map((steps) => ({
      steps,
      levels: steps.map((n, i) => levelsFrom(estimated[i]?.now ?? 0)[n] ?? 0),
    }))
    .map(({ steps, levels }) => ({ steps, levels, index: indexOf(estimated, levels) }))
    .filter(({ levels, index }) => index >= 85 && clearsAll(estimated, levels));
  const fewest = Math.min(...ready.map(({ steps }) => total(steps)));
  const short = ready.filter(({ steps }) => total(steps) === fewest);
  const greatest = Math.max(...short.map(({ index }) => index));
  const [best] = short
    .filter(({ index }) => index === greatest)
    .sort((a, b) => firstDifference(b.steps, a.steps));

  return estimated.flatMap(({ skill, now }, i) =>
    best?.steps[i] ? [{ skill, from: now, to: best.levels[i] ?? 0 }] : [],
  );
}

function levelsFrom(now: number) {
  return [now, ...[1, 2, 3, 4, 5].filter((whole) => whole > now)];
}

function indexOf(skills: readonly SkillReadiness[], levels: readonly number[]) {
  const value = (level: number) => (level * (level + 1)) / 2;
  const worth = skills.map(
    ({ weight, target }, i) => weight * Math.min(1, value(levels[i] ?? 0) / value(target)),
  );

  const index = (100 * total(worth)) / total(skills.map(({ weight }) => weight));

  return Math.round(index * 1e9) / 1e9;
}

function clearsAll(skills: readonly SkillReadiness[], levels: readonly number[]) {
  return skills.every(({ priority, target }, i) => {
    const level = levels[i] ?? 0;
    if (priority === "must") return level > target - 0.5;
    return priority !== "should" || level >= Math.max(1, target - 1);
  });
}

function firstDifference(a: readonly number[], b: readonly number[]) {
  return a.map((n, i) => n - (b[i] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

function total(numbers: readonly number[]) {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function aLevelOf(level: number | undefined) {
  return ([0, 1, 2, 3, 4, 5] as const).find((known) => known === level);
}
