import { expect, test } from "vitest";
import type { Level } from "@/lib/framework/levels";
import type { SkillId } from "@/lib/framework/skills";
import type { Rating, ReadinessInput } from "@/lib/readiness/model";
import { movedByOthers } from "@/lib/readiness/moved-by-others";
import { defaultProfile } from "@/lib/readiness/profile";
import { asOf, selfRated } from "./arbitraries";

const atTarget = selfRated(defaultProfile.priorities, ({ target }) => target);
const musts = defaultProfile.priorities
  .filter(({ priority }) => priority === "must")
  .map(({ skill }) => skill);

test("names the skill in which another’s view makes the verdict another one", () => {
  const levels = Object.fromEntries(
    musts.map((skill) => [skill, skill === "product-leadership" ? 2 : 4]),
  );

  expect(movedByOthers(seen(atTarget, levels))).toEqual({
    own: "ready",
    skills: ["product-leadership"],
  });
});

test("names all of them where it takes several", () => {
  const levels = Object.fromEntries(musts.map((skill) => [skill, 3]));
  const five = selfRated(defaultProfile.priorities, () => 5);

  expect(movedByOthers(seen(five, levels))).toEqual({ own: "ready", skills: musts });
});

test("names what others raise as well", () => {
  const threes = selfRated(defaultProfile.priorities, () => 3);
  const levels = Object.fromEntries(musts.map((skill) => [skill, 4]));

  expect(movedByOthers(seen(threes, levels))).toEqual({ own: "building", skills: musts });
});

test("is nothing where others agree, where they move no verdict, and where one’s own view gives none", () => {
  const nothing: ReadinessInput = { ...atTarget, ratings: [] };
  const all = Object.fromEntries(
    defaultProfile.priorities.map(({ skill, target }) => [skill, target]),
  );

  expect(movedByOthers(atTarget)).toBe(null);
  expect(movedByOthers(seen(atTarget, all))).toBe(null);
  expect(movedByOthers(seen(atTarget, { "time-management": 1 }))).toBe(null);
  expect(movedByOthers(seen(nothing, all))).toBe(null);
});

function seen(input: ReadinessInput, levels: Partial<Record<SkillId, number>>): ReadinessInput {
  const ratings = Object.entries(levels).map(
    ([skill, level]): Rating => ({
      skill: skill as SkillId,
      rater: "ben",
      source: "manager",
      state: "rated",
      level: level as Level,
      confidence: "medium",
      ratedAt: asOf,
    }),
  );

  return { ...input, ratings: [...input.ratings, ...ratings] };
}
