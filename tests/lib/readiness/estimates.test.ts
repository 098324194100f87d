import { describe, expect, test } from "vitest";
import type { SkillId } from "@/lib/framework/skills";
import { deriveReadiness, type SkillDerivation } from "@/lib/readiness/derivation";
import type { EvidenceStrength, Rating } from "@/lib/readiness/model";
import { sigmas } from "@/lib/readiness/rating-variance";
import { asOf } from "./arbitraries";

const skill: SkillId = "storytelling";
const month = 30.4375 * 86_400_000;

describe("the variance of one rating", () => {
  test.each([
    ["self", 1],
    ["manager", 0.6],
    ["mentor", 0.65],
  ] as const)("is %s's σ², %f squared", (source, sigma) => {
    expect(derived([rating({ source })]).standardError).toBeCloseTo(sigma, 12);
  });

  test.each([
    ["manager", "low", 1.3],
    ["manager", "medium", 1],
    ["manager", "high", 0.85],
    ["peer", "high", 0.85],
    ["self", "low", 1.3],
    ["self", "high", 1],
  ] as const)("of a %s with %s confidence is multiplied by %f", (source, confidence, factor) => {
    const [voice] = derived([rating({ source, confidence })]).sources;

    expect(voice?.ratings[0]?.confidenceFactor).toBe(factor);
    expect(voice?.ratings[0]?.variance).toBeCloseTo((sigmas[source] * factor) ** 2, 12);
  });

  test("grows by 0.03 a month from the fourth on", () => {
    const aged = (months: number) =>
      derived([rating({ ratedAt: monthsAgo(months) })]).standardError;

    expect(aged(3)).toBeCloseTo(1, 12);
    expect(aged(13)).toBeCloseTo(Math.sqrt(1 + 0.3), 6);
  });

  test("is given with its parts", () => {
    const old = rating({ confidence: "low", ratedAt: monthsAgo(5), level: 2 });
    const [source] = derived([old]).sources;

    expect(source).toMatchObject({
      source: "self",
      level: 2,
      ratings: [{ rater: "ana", level: 2 }],
    });
    expect(source?.ratings[0]).toMatchObject({ sigma: 1, confidenceFactor: 1.3 });
    expect(source?.ratings[0]?.ageMonths).toBeCloseTo(5, 6);
    expect(source?.ratings[0]?.ageTerm).toBeCloseTo(0.06, 6);
    expect(source?.variance).toBeCloseTo(1.3 ** 2 + 0.06, 6);
  });
});

describe("the level", () => {
  test("is the mean of the raters, weighed by their precision, to nine decimals", () => {
    const { level, standardError } = derived([rating({ level: 4 }), managed({ level: 3 })]);
    const exact = (4 + 3 / 0.36) / (1 + 1 / 0.36);

    expect(level).toBe(Math.round(exact * 1e9) / 1e9);
    expect(standardError).toBeCloseTo(1 / Math.sqrt(1 + 1 / 0.36), 12);
  });

  test("takes one's own view for at most a level more or less than managers and mentors see", () => {
    const seen = [managed({ level: 3 }), rating({ rater: "dai", source: "mentor", level: 2 })];
    const anchor = (3 / 0.36 + 2 / 0.4225) / (1 / 0.36 + 1 / 0.4225);
    const counted = (level: Rating["level"]) =>
      derived([...seen, rating({ level })]).sources.find(({ source }) => source === "self");

    expect(counted(5)?.level).toBe(5);
    expect(counted(5)?.counted).toBeCloseTo(anchor + 1, 8);
    expect(counted(0)?.counted).toBeCloseTo(anchor - 1, 8);
    expect(counted(3)?.counted).toBe(3);
  });

  test("takes peers for at most a level from managers and mentors, and oneself from peers", () => {
    const beside = derived([managed({ level: 2 }), ...peers([5, 4])]).sources;
    const alone = derived([rating({ level: 0 }), ...peers([3, 4])]).sources;

    expect(beside.map(({ level, counted }) => [level, counted])).toEqual([
      [2, 2],
      [4.5, 3],
    ]);
    expect(alone.map(({ level, counted }) => [level, counted])).toEqual([
      [0, 2.5],
      [3.5, 3.5],
    ]);
  });

  test("limits no manager by another one, nor anyone who is alone", () => {
    const managers = derived([managed({ level: 0 }), managed({ rater: "cleo", level: 5 })]);

    expect(managers.sources.map(({ counted }) => counted)).toEqual([0, 5]);
    expect(derived([rating({ level: 5 })]).level).toBe(5);
    expect(derived(peers([0, 5])).level).toBe(2.5);
  });

  test("stays exactly what all raters say, whatever the rounding of their weights", () => {
    const raters = ["ana", "ben", "cleo", "dai", "eli", "fin", "gia"];

    for (const age of [4, 5, 6, 7, 8, 9]) {
      const ratings = raters.map((rater, i) =>
        rating({ rater, level: 3, ratedAt: monthsAgo(age + i) }),
      );

      expect(derived(ratings).level).toBe(3);
    }
  });

  test.each([
    { levels: [4] as const, mean: 4 },
    { levels: [2, 3, 4] as const, mean: 3 },
  ])(
    "has one voice of the peers who rated $levels: their mean, with a spread of its own",
    ({ levels, mean }) => {
      const { sources } = derived(peers([...levels]));

      expect(sources).toMatchObject([{ source: "peer", level: mean }]);
      expect(sources[0]?.variance).toBeCloseTo(
        (levels.length * 0.75 ** 2) / levels.length ** 2 + 0.6 ** 2,
        12,
      );
      expect(sources[0]?.ratings).toHaveLength(levels.length);
    },
  );

  test("falls when a rater's newest answer is lower", () => {
    const before = rating({ level: 4, ratedAt: monthsAgo(1) });

    expect(derived([rating({ level: 2 }), before]).level).toBe(2);
  });

  test("is the later in the list at the same instant", () => {
    expect(derived([rating({ level: 4 }), rating({ level: 1 })]).level).toBe(1);
  });

  test("reads instants, not their spelling", () => {
    const later = rating({ level: 1, ratedAt: "2026-11-23T05:00:00-04:00" });
    const earlier = rating({ level: 4, ratedAt: "2026-11-23T08:00:00Z" });

    expect(derived([later, earlier]).level).toBe(1);
  });
});

describe("a skill without a level", () => {
  const manager = rating({ rater: "ben", source: "manager", ratedAt: monthsAgo(1) });

  test("is withdrawn by a newer answer without one", () => {
    const before = rating({ ratedAt: monthsAgo(2) });
    const now = { ...rating({ state: "no_opportunity" }), level: null };

    expect(derived([before, now])).toMatchObject({
      level: null,
      gap: null,
      state: "no_opportunity",
    });
  });

  test("takes no level from an answer that is not rated", () => {
    expect(derived([rating({ state: "not_applicable", level: 3 })]).level).toBe(null);
  });

  test("has the newest state, no matter whose it is", () => {
    const own = { ...rating({ state: "no_opportunity" }), level: null };
    const theirs = { ...manager, state: "not_applicable" as const, level: null };

    expect(derived([own, theirs]).state).toBe("no_opportunity");
    expect(derived([{ ...own, ratedAt: monthsAgo(2) }, theirs]).state).toBe("not_applicable");
  });

  test("has the later in the list at the same instant, no matter who answered earlier", () => {
    const before = rating({ ratedAt: monthsAgo(2) });
    const theirs = { ...manager, ratedAt: asOf, state: "not_applicable" as const, level: null };
    const own = { ...rating({ state: "no_opportunity" }), level: null };

    expect(derived([before, theirs, own]).state).toBe("no_opportunity");
    expect(derived([before, own, theirs]).state).toBe("not_applicable");
  });

  test("stays rated while another rater's level counts", () => {
    const own = { ...rating({ state: "not_applicable" }), level: null };

    expect(derived([own, manager])).toMatchObject({ level: 3, state: "rated" });
  });

  test("is not told by peers, nor by who has not seen it", () => {
    const notSeen = { ...manager, state: "not_observed" as const, level: null };
    const peer = rating({ rater: "eva", source: "peer", state: "not_applicable", level: null });
    const own = rating({ state: "no_opportunity", level: null, ratedAt: monthsAgo(2) });

    expect(derived([peer, notSeen]).state).toBe("not_rated");
    expect(derived([own, notSeen]).state).toBe("no_opportunity");
  });
});

describe("views that differ", () => {
  test.each([
    { self: 4, manager: 3, extra: 0 },
    { self: 5, manager: 3, extra: 0.5 },
    { self: 0, manager: 5, extra: 2 },
  ] as const)("by $self against $manager widen the error by $extra", ({ self, manager, extra }) => {
    const { standardError } = derived([rating({ level: self }), managed({ level: manager })]);

    expect(standardError).toBeCloseTo(Math.sqrt(1 / (1 + 1 / 0.36) + extra ** 2), 12);
  });

  test("differ no less for being limited, nor for evidence", () => {
    const given = [rating({ level: 0 }), managed({ level: 5 })];

    expect(derived(given, ["attested", "attested"]).standardError).toBeCloseTo(
      Math.sqrt(1 / (1 + 1 / 0.36) / 2 + 4),
      12,
    );
  });
});

describe("evidence", () => {
  test.each([
    [["claim"], 0.25],
    [["artifact"], 0.5],
    [["outcome"], 0.75],
    [["attested"], 1],
    [["claim", "claim", "claim", "claim", "claim"], 0.25],
    [["claim", "claim", "artifact"], 0.75],
    [["attested", "attested", "attested", "claim"], 3],
  ] satisfies [EvidenceStrength[], number][])("of %j narrows the range as %f", (strengths, sum) => {
    const narrowed = derived([rating({})], strengths);

    expect(narrowed.evidence).toEqual({
      items: strengths.length,
      beyondClaims: strengths.filter((strength) => strength !== "claim").length,
      sum,
    });
    expect(narrowed.standardError).toBeCloseTo(1 / Math.sqrt(1 + sum / 2), 12);
    expect(narrowed.level).toBe(3);
  });

  test("alone is no estimate", () => {
    expect(derived([], ["attested"])).toMatchObject({ level: null, state: "not_rated" });
  });
});

test("a skill's range is 1.2816 standard errors to either side, within 0 and 5", () => {
  expect(derived([rating({})]).range?.[0]).toBeCloseTo(3 - 1.2816, 12);
  expect(derived([rating({})]).range?.[1]).toBeCloseTo(3 + 1.2816, 12);
  expect(derived([rating({ level: 0 })]).range?.[0]).toBe(0);
  expect(derived([rating({ level: 5 })]).range?.[1]).toBe(5);
});

function derived(ratings: Rating[], strengths: EvidenceStrength[] = []): SkillDerivation {
  const [only] = deriveReadiness({
    asOf,
    profile: [{ skill, priority: "must", target: 4 }],
    ratings,
    evidence: strengths.map((strength) => ({ skill, strength })),
  }).skills;
  if (!only) throw new Error("The skill is missing.");

  return only;
}

function rating(changed: Partial<Rating>): Rating {
  return {
    skill,
    rater: "ana",
    source: "self",
    state: "rated",
    level: 3,
    confidence: "medium",
    ratedAt: asOf,
    ...changed,
  };
}

function managed(changed: Partial<Rating>): Rating {
  return rating({ rater: "ben", source: "manager", ...changed });
}

function peers(levels: Rating["level"][]) {
  return levels.map((level, i) => rating({ rater: `peer ${i}`, source: "peer", level }));
}

function monthsAgo(months: number) {
  return new Date(Date.parse(asOf) - months * month).toISOString();
}
