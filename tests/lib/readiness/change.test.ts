import fc from "fast-check";
import { expect, test } from "vitest";
import { changeBetween, type RatedReport } from "@/lib/readiness/change";
import type { Rating, ReadinessInput } from "@/lib/readiness/model";
import { scoreReadiness } from "@/lib/readiness/score";
import { anInput, asOf, selfRated } from "./arbitraries";
import { holds } from "./laws";

type Levels = Partial<Record<"storytelling" | "negotiation", Rating["level"]>>;

const profile = [
  { skill: "storytelling", priority: "must", target: 4 },
  { skill: "negotiation", priority: "should", target: 4 },
] as const;

test.each([
  { from: {}, to: { negotiation: 4 }, delta: 16, reading: "clear" },
  { from: { negotiation: 4 }, to: {}, delta: -16, reading: "clear" },
  { from: { negotiation: 2 }, to: {}, delta: 12, reading: "within the noise" },
  { from: {}, to: { negotiation: 2 }, delta: -12, reading: "within the noise" },
  { from: {}, to: {}, delta: 0, reading: "within the noise" },
] as const)("from $from to $to is $delta points, $reading", ({ from, to, delta, reading }) => {
  expect(changeBetween(report(from), report(to)).index).toMatchObject({ delta, reading });
});

test("a change is clear from 15 points on, exactly", () => {
  expect(changeBetween(fifteen(3), fifteen(4)).index).toMatchObject({
    delta: 15,
    reading: "clear",
  });
});

test("where no skill has a level in both there is no change to tell", () => {
  const one = report({ storytelling: 3, negotiation: null });
  const other = report({ storytelling: null, negotiation: 2 });

  expect(changeBetween(one, other)).toMatchObject({
    index: null,
    comparedSkills: 0,
    restsOnMore: true,
  });
});

test("names each skill's levels, and none where no one rated", () => {
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

test("a skill that only one of them has moves nothing", () => {
  const earlier = report({ storytelling: 3, negotiation: null });
  const later = report({ storytelling: 3, negotiation: 0 });

  expect(later.result.index).toBeLessThan(earlier.result.index ?? 0);
  expect(changeBetween(earlier, later)).toMatchObject({
    index: { from: 60, to: 60, delta: 0 },
    comparedSkills: 1,
    restsOnMore: true,
  });
});

test("a rater that only one of them has moves nothing", () => {
  const earlier = report({});
  const seen = managerOf(earlier.ratings, 5);
  const later = rated({ ...inputOf(earlier), ratings: [...earlier.ratings, ...seen] });

  expect(later.result.index).toBeGreaterThan(earlier.result.index ?? 0);
  for (const [one, other] of [
    [earlier, later],
    [later, earlier],
  ] as const) {
    const change = changeBetween(one, other);

    expect(change.index?.delta).toBe(0);
    expect(change.restsOnMore).toBe(true);
    expect(change.skills.map(({ delta }) => delta)).toEqual([0, 0]);
  }
});

test("a rater whose newest answer has no level does not count as having rated", () => {
  const earlier = report({});
  const seen = managerOf(earlier.ratings, 5);
  const withdrawn = seen.map(
    (rating) => ({ ...rating, state: "not_observed", level: null }) as const,
  );
  const both = rated({ ...inputOf(earlier), ratings: [...earlier.ratings, ...seen] });
  const left = rated({ ...inputOf(earlier), ratings: [...both.ratings, ...withdrawn] });

  expect(changeBetween(both, left)).toMatchObject({ index: { delta: 0 }, restsOnMore: true });
});

test("a report differs in nothing from itself, and two with the same raters by their indexes", () => {
  holds(
    fc.property(anInput(), (input) => {
      const report = rated(input);
      const { index, restsOnMore, skills } = changeBetween(report, report);

      expect(index?.from ?? null).toBe(report.result.index);
      expect(index?.delta ?? 0).toBe(0);
      expect(restsOnMore).toBe(false);
      expect(skills.every(({ delta }) => delta === null || delta === 0)).toBe(true);
    }),
  );
});

test("says whether both were held against the same profile", () => {
  const earlier = report({ storytelling: 2 });
  const harder = rated(selfRated([{ ...profile[0], target: 5 }, profile[1]], () => 3));
  const reordered = rated(selfRated([profile[1], profile[0]], () => 3));

  expect(changeBetween(earlier, harder).sameProfile).toBe(false);
  expect(changeBetween(earlier, reordered).sameProfile).toBe(true);
});

/** One's own report: 3 unless told, and no rating for null. */
function report(levels: Levels): RatedReport {
  const { storytelling = 3, negotiation = 3 } = levels;
  const input = selfRated(profile, ({ skill }) =>
    skill === "storytelling" ? storytelling : negotiation,
  );

  return rated({ ...input, ratings: input.ratings.filter(({ level }) => level !== null) });
}

/** Of weights 3 and 1 + 1 + 1 + 2: a must from 3 to 4 of 4 earns 0.4 · 3 of 8, which is 15 points. */
function fifteen(level: Rating["level"]) {
  const others = [
    { skill: "adaptability", priority: "could", target: 4 },
    { skill: "risk-management", priority: "could", target: 4 },
    { skill: "time-management", priority: "could", target: 4 },
  ] as const;

  return rated(
    selfRated([...profile, ...others], ({ skill }) => (skill === "storytelling" ? level : 4)),
  );
}

function rated(input: ReadinessInput): RatedReport {
  return { asOf: input.asOf, ratings: input.ratings, result: scoreReadiness(input) };
}

function inputOf({ ratings }: RatedReport): ReadinessInput {
  return { asOf, profile, ratings, evidence: [] };
}

function managerOf(ratings: readonly Rating[], level: Rating["level"]) {
  return ratings.map((rating) => ({ ...rating, rater: "ben", source: "manager" as const, level }));
}
