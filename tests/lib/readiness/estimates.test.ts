import { describe, expect, test } from "vitest";
import type { SkillId } from "@/lib/framework/skills";
import { deriveReadiness, type SkillDerivation } from "@/lib/readiness/derivation";
import type { EvidenceStrength, Rating } from "@/lib/readiness/model";
import { asOf } from "./arbitraries";

const skill: SkillId = "storytelling";
const month = 30.4375 * 86_400_000;

describe("the variance of one rating", () => {
  test.each([
    ["self", 0.8],
    ["manager", 0.6],
    ["mentor", 0.65],
  ] as const)("is %s's σ², %f squared", (source, sigma) => {
    expect(derived([rating({ source })]).standardError).toBeCloseTo(sigma, 12);
  });

  test.each([
    ["low", 1.3],
    ["medium", 1],
    ["high", 0.85],
  ] as const)("widens with %s confidence by %f", (confidence, factor) => {
    expect(derived([rating({ confidence })]).standardError).toBeCloseTo(0.8 * factor, 12);
  });

  test("grows by 0.03 a month from the fourth on", () => {
    const aged = (months: number) =>
      derived([rating({ ratedAt: monthsAgo(months) })]).standardError;

    expect(aged(3)).toBeCloseTo(0.8, 12);
    expect(aged(13)).toBeCloseTo(Math.sqrt(0.64 + 0.3), 6);
  });

  test("is given with its parts", () => {
    const old = rating({ confidence: "low", ratedAt: monthsAgo(5), level: 2 });
    const [source] = derived([old]).sources;

    expect(source).toMatchObject({
      source: "self",
      level: 2,
      ratings: [{ rater: "ana", level: 2 }],
    });
    expect(source?.ratings[0]).toMatchObject({ sigma: 0.8, confidenceFactor: 1.3 });
    expect(source?.ratings[0]?.ageMonths).toBeCloseTo(5, 6);
    expect(source?.ratings[0]?.ageTerm).toBeCloseTo(0.06, 6);
    expect(source?.variance).toBeCloseTo(1.04 ** 2 + 0.06, 6);
  });
});

describe("the level", () => {
  test("is the mean of the raters, weighed by their precision", () => {
    const { level, standardError } = derived([
      rating({ level: 4 }),
      rating({ rater: "ben", source: "manager", level: 2 }),
    ]);

    expect(level).toBeCloseTo((4 / 0.64 + 2 / 0.36) / (1 / 0.64 + 1 / 0.36), 12);
    expect(standardError).toBeCloseTo(1 / Math.sqrt(1 / 0.64 + 1 / 0.36), 12);
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

  test("has one voice of three peers: their mean, with a spread of its own", () => {
    const { sources } = derived(peers([2, 3, 4]));

    expect(sources).toMatchObject([{ source: "peer", level: 3 }]);
    expect(sources[0]?.variance).toBeCloseTo((3 * 0.75 ** 2) / 9 + 0.35 ** 2, 12);
    expect(sources[0]?.ratings).toHaveLength(3);
  });

  test("hears no two peers", () => {
    expect(derived(peers([2, 3])).level).toBe(null);
  });

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

  test("has the newest state, whoever's it is", () => {
    const own = { ...rating({ state: "no_opportunity" }), level: null };
    const theirs = { ...manager, state: "not_applicable" as const, level: null };

    expect(derived([own, theirs]).state).toBe("no_opportunity");
    expect(derived([{ ...own, ratedAt: monthsAgo(2) }, theirs]).state).toBe("not_applicable");
  });

  test("has the later in the list at the same instant, whoever answered earlier as well", () => {
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

  test("tells nothing of fewer than three peers", () => {
    const peer = {
      ...rating({ rater: "eva", source: "peer", state: "not_applicable" }),
      level: null,
    };

    expect(derived([peer, ...peers([3, 4])]).state).toBe("not_rated");
  });
});

describe("evidence", () => {
  test.each([
    [["claim"], 0.25],
    [["artifact"], 0.5],
    [["outcome"], 0.75],
    [["attested"], 1],
    [["attested", "attested", "attested", "claim"], 3],
  ] satisfies [EvidenceStrength[], number][])("of %j narrows the range as %f", (strengths, sum) => {
    const narrowed = derived([rating({})], strengths);

    expect(narrowed.evidence).toEqual({ items: strengths.length, sum });
    expect(narrowed.standardError).toBeCloseTo(0.8 / Math.sqrt(1 + sum / 2), 12);
    expect(narrowed.level).toBe(3);
  });

  test("alone is no estimate", () => {
    expect(derived([], ["attested"])).toMatchObject({ level: null, state: "not_rated" });
  });
});

test("a skill's range is 1.2816 standard errors to either side", () => {
  const { range } = derived([rating({})]);

  expect(range?.[0]).toBeCloseTo(3 - 1.2816 * 0.8, 12);
  expect(range?.[1]).toBeCloseTo(3 + 1.2816 * 0.8, 12);
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

function peers(levels: Rating["level"][]) {
  return levels.map((level, i) => rating({ rater: `peer ${i}`, source: "peer", level }));
}

function monthsAgo(months: number) {
  return new Date(Date.parse(asOf) - months * month).toISOString();
}
