import { expect, test } from "vitest";
import { changeBetween } from "@/lib/readiness/change";
import type { Rating, ReadinessReport } from "@/lib/readiness/model";
import { scoreReadiness } from "@/lib/readiness/score";
import { selfRated } from "./arbitraries";

const profile = [
  { skill: "storytelling", priority: "must", target: 4 },
  { skill: "negotiation", priority: "should", target: 4 },
] as const;

test.each([
  [60, 71, 11, "clear"],
  [71, 60, -11, "clear"],
  [60.1, 71.1, 11, "clear"],
  [60, 70.9, 10.9, "within the noise"],
  [70.9, 60, -10.9, "within the noise"],
  [60, 60, 0, "within the noise"],
])("from index %d to %d is %d, %s", (earlier, later, delta, reading) => {
  const change = changeBetween(withIndex(earlier), withIndex(later)).index;

  expect(change?.delta).toBeCloseTo(delta, 9);
  expect(change?.reading).toBe(reading);
});

test.each([
  [null, 60],
  [60, null],
  [null, null],
])("from index %o to %o there is no change to tell", (earlier, later) => {
  expect(changeBetween(withIndex(earlier), withIndex(later)).index).toBe(null);
});

test("names each skill's levels, without one where nobody rated", () => {
  const earlier = report({ storytelling: 2, negotiation: null });
  const later = report({ storytelling: 4, negotiation: 3 });

  expect(changeBetween(earlier, later).skills).toEqual([
    { skill: "storytelling", from: 2, to: 4, delta: 2 },
    { skill: "negotiation", from: null, to: 3, delta: null },
  ]);
  expect(changeBetween(later, earlier).skills[1]).toEqual({
    skill: "negotiation",
    from: 3,
    to: null,
    delta: null,
  });
});

test.each([
  [{ storytelling: 3, negotiation: null }, { storytelling: null, negotiation: 2 }, false],
  [{ storytelling: 3, negotiation: null }, { storytelling: 4, negotiation: 2 }, false],
  [{ storytelling: 3, negotiation: 2 }, { storytelling: 4, negotiation: 2 }, true],
  [{ storytelling: null, negotiation: null }, { storytelling: null, negotiation: null }, true],
] as const)("from %o to %o both rest on much the same skills: %o", (earlier, later, same) => {
  expect(changeBetween(report(earlier), report(later)).sameSkills).toBe(same);
});

test("says whether both were held against the same profile", () => {
  const earlier = report({ storytelling: 2, negotiation: 3 });
  const harder = scoreReadiness(selfRated([{ ...profile[0], target: 5 }, profile[1]], () => 3));
  const reordered = scoreReadiness(selfRated([profile[1], profile[0]], () => 3));

  expect(changeBetween(earlier, harder).sameProfile).toBe(false);
  expect(changeBetween(earlier, reordered).sameProfile).toBe(true);
});

function withIndex(index: number | null): ReadinessReport {
  return { ...report({ storytelling: 3, negotiation: 3 }), index };
}

function report(levels: Record<(typeof profile)[number]["skill"], Rating["level"]>) {
  const input = selfRated(profile, ({ skill }) =>
    skill === "storytelling" ? levels.storytelling : levels.negotiation,
  );

  return scoreReadiness({ ...input, ratings: input.ratings.filter(({ level }) => level !== null) });
}
