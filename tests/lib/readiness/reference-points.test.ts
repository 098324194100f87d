import { describe, expect, test } from "vitest";
import { defaultProfile } from "@/lib/readiness/profile";
import { scoreReadiness } from "@/lib/readiness/score";
import { selfRated } from "./arbitraries";
import { referencePoints } from "./reference-points";

describe("the reference points", () => {
  test.each(referencePoints)("$name", ({ input, index, range, verdict, heldBackBy, steps }) => {
    const report = scoreReadiness(input);

    expect(report.index).toBeCloseTo(index, 1);
    expect(report.range?.[0]).toBeCloseTo(range[0], 1);
    expect(report.range?.[1]).toBeCloseTo(range[1], 1);
    expect(report.verdict).toBe(verdict);
    if (heldBackBy) expect(report.heldBackBy).toEqual(heldBackBy);
    if (steps) expect(report.stepsToReady).toEqual(steps);
  });

  test("nothing rated has no index, no range, and no steps", () => {
    const { skills, heldBackBy, ...report } = scoreReadiness({
      ...selfRated(defaultProfile.priorities, () => 3),
      ratings: [],
    });

    expect(report).toEqual({
      model: "m1",
      index: null,
      range: null,
      coverage: 0,
      verdict: "not_enough_data",
      stepsToReady: null,
    });
    expect(heldBackBy).toEqual(
      ["must", "should"].flatMap((wanted) =>
        defaultProfile.priorities
          .filter(({ priority }) => priority === wanted)
          .map(({ skill }) => skill),
      ),
    );
    expect(new Set(skills.map(({ state }) => state))).toEqual(new Set(["not_rated"]));
  });
});
