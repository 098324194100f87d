import { expect, test } from "vitest";
import type { ProfileSkill, Rating } from "@/lib/readiness/model";
import { defaultProfile } from "@/lib/readiness/profile";
import { scoreReadiness } from "@/lib/readiness/score";
import { selfRated } from "./arbitraries";

const musts = [
  "product-prioritization",
  "product-leadership",
  "collaboration",
  "visionary-thinking",
  "storytelling",
];

test("2 everywhere is 35.5, building", () => {
  const { index, verdict } = scored(() => 2);

  expect(index).toBeCloseTo(35.5, 1);
  expect(verdict).toBe("building");
});

test("3 everywhere is 71.0 ± 19.7, approaching: every must is one step short", () => {
  const report = scored(() => 3);

  expect(report.index).toBeCloseTo(71.03, 2);
  expect(report.standardError).toBeCloseTo(19.7, 1);
  expect(report.range?.[0]).toBeCloseTo(45.77, 2);
  expect(report.range?.[1]).toBeCloseTo(96.3, 1);
  expect(report.verdict).toBe("approaching");
  expect(report.heldBackBy).toEqual(musts);
  expect(report.stepsToReady).toEqual(musts.map((skill) => ({ skill, from: 3, to: 4 })));
});

test("3 everywhere with the musts at 4 is 91.7, ready", () => {
  const { index, verdict, stepsToReady } = scored(({ priority }) => (priority === "must" ? 4 : 3));

  expect(index).toBeCloseTo(91.7, 1);
  expect(verdict).toBe("ready");
  expect(stepsToReady).toEqual([]);
});

test("all at target is 100 ± 23.2, ready", () => {
  const { index, standardError, range, verdict } = scored(({ target }) => target);

  expect(index).toBe(100);
  expect(standardError).toBeCloseTo(23.2, 1);
  expect(range?.[1]).toBe(100);
  expect(verdict).toBe("ready");
});

test("all at target but product-leadership at 0 is 89.7, building, held back by it", () => {
  const report = scored(({ skill, target }) => (skill === "product-leadership" ? 0 : target));

  expect(report.index).toBeCloseTo(89.7, 1);
  expect(report.verdict).toBe("building");
  expect(report.heldBackBy).toEqual(["product-leadership"]);
  expect(report.stepsToReady).toEqual([{ skill: "product-leadership", from: 0, to: 4 }]);
});

test("nothing rated has no index, no range and no steps", () => {
  const { skills, heldBackBy, ...report } = scoreReadiness({
    ...selfRated(defaultProfile.priorities, () => 3),
    ratings: [],
  });

  expect(report).toEqual({
    model: "m1",
    index: null,
    standardError: null,
    range: null,
    coverage: 0,
    verdict: "not_enough_data",
    stepsToReady: null,
  });
  expect(heldBackBy).toEqual(musts);
  expect(new Set(skills.map(({ state }) => state))).toEqual(new Set(["not_rated"]));
});

function scored(levelOf: (expectation: ProfileSkill) => Rating["level"]) {
  return scoreReadiness(selfRated(defaultProfile.priorities, levelOf));
}
