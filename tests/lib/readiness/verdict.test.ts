import { describe, expect, test } from "vitest";
import type { SkillId } from "@/lib/framework/skills";
import type { Evidence, Rating, ReadinessInput } from "@/lib/readiness/model";
import { defaultProfile } from "@/lib/readiness/profile";
import { scoreReadiness } from "@/lib/readiness/score";
import { asOf, selfRated } from "./arbitraries";

const must = { skill: "storytelling", priority: "must", target: 4 } as const;
const should = { skill: "negotiation", priority: "should", target: 4 } as const;
const could = { skill: "adaptability", priority: "could", target: 4 } as const;
const large = (["collaboration", "user-research", "product-leadership"] as const).map((skill) => ({
  skill,
  priority: "must" as const,
  target: 4 as const,
}));

describe("ready", () => {
  test("allows a must half a level below its target, also when that is a rounded mean", () => {
    const half = rated([must, ...large, should], { storytelling: 4 });
    const second = { ...answer(half, "storytelling"), rater: "ben", level: 3 as const };

    expect(verdict(withRatings(half, [second]))).toBe("ready");
  });

  test("allows no must further below", () => {
    const input = rated([must, ...large, should], { storytelling: 4 });
    const second = { ...answer(input, "storytelling"), rater: "ben", level: 3 as const };
    const surer = { ...second, confidence: "high" as const };

    expect(scoreReadiness(withRatings(input, [surer]))).toMatchObject({
      verdict: "approaching",
      heldBackBy: ["storytelling"],
    });
  });

  test("allows a should two levels below, not three", () => {
    const profile = [...large, must, should];

    expect(verdict(rated(profile, { negotiation: 2 }))).toBe("ready");
    expect(scoreReadiness(rated(profile, { negotiation: 1 }))).toMatchObject({
      verdict: "approaching",
      heldBackBy: ["negotiation"],
    });
  });

  test("takes index 85 exactly, also when the sum is rounded down", () => {
    const coulds = (["adaptability", "risk-management", "time-management"] as const).map(
      (skill) => ({ ...could, skill }),
    );
    const levels = { adaptability: 3, "risk-management": 3, "time-management": 3 } as const;
    const input = rated([must, should, ...coulds], levels);

    expect(scoreReadiness(input).index).toBeCloseTo(85, 9);
    expect(verdict(input)).toBe("ready");
  });

  test("takes no index below 85", () => {
    const input = rated([must, should, could], { negotiation: 3, adaptability: 4 });

    expect(scoreReadiness(input)).toMatchObject({ heldBackBy: [], verdict: "ready" });
    expect(scoreReadiness(rated([must, should], { negotiation: 3 }))).toMatchObject({
      heldBackBy: [],
      verdict: "approaching",
    });
  });
});

describe("not enough data", () => {
  test("is coverage below 0.8, and 0.8 is enough", () => {
    const profile = [must, could, { ...could, skill: "risk-management" as const }];
    const fourFifths = without(rated(profile, {}), "risk-management");

    expect(scoreReadiness(fourFifths)).toMatchObject({ coverage: 0.8, verdict: "ready" });
    expect(scoreReadiness(without(rated([must, could, should], {}), "negotiation"))).toMatchObject({
      verdict: "not_enough_data",
      stepsToReady: null,
    });
  });

  test("is three shoulds of the default profile missing, and two and a could are enough", () => {
    const all = rated(defaultProfile.priorities, {});
    const two = without(without(all, "negotiation"), "user-research");

    expect(scoreReadiness(without(two, "adaptability")).coverage).toBeCloseTo(23 / 29, 12);
    expect(verdict(without(two, "adaptability"))).toBe("not_enough_data");
    expect(scoreReadiness(without(two, "risk-management")).coverage).toBeCloseTo(24 / 29, 12);
    expect(verdict(without(two, "risk-management"))).toBe("ready");
  });

  test("is a must without an estimate, whatever the coverage", () => {
    const profile = [must, ...large, should, could];
    const input = without(rated([...profile, ...moreShoulds], {}), "storytelling");

    expect(scoreReadiness(input).coverage).toBeGreaterThanOrEqual(0.8);
    expect(scoreReadiness(input)).toMatchObject({
      verdict: "not_enough_data",
      heldBackBy: ["storytelling"],
    });
  });
});

describe("ready, evidenced", () => {
  const attested = (skill: SkillId): Evidence => ({ skill, strength: "attested" });
  const base = rated([must, could], {});
  const manager = { ...answer(base, must.skill), rater: "ben", source: "manager" as const };
  const proven = { ...withRatings(base, [manager]), evidence: [attested(must.skill)] };

  test("needs evidence and another rater on every must, and a range above target − 1", () => {
    expect(verdict(proven)).toBe("ready_evidenced");
    expect(verdict({ ...proven, evidence: [] })).toBe("ready");
    expect(verdict({ ...proven, evidence: [attested(could.skill)] })).toBe("ready");
  });

  test("needs a rater other than self even with a narrow range", () => {
    const alone = { ...base, evidence: Array.from({ length: 3 }, () => attested(must.skill)) };

    expect(scoreReadiness(alone).skills[0]?.range?.[0]).toBeGreaterThan(3);
    expect(verdict(alone)).toBe("ready");
  });

  test("needs the low end of the range no lower than a level below the target", () => {
    const unsure = proven.ratings.map((rating) => ({
      ...rating,
      confidence: "low" as const,
      ratedAt: "2022-11-23T10:00:00Z",
    }));

    expect(verdict({ ...proven, ratings: unsure })).toBe("ready");
  });

  test("needs it of each must", () => {
    const two = rated([must, ...large.slice(0, 1), could], {});

    expect(verdict({ ...withRatings(two, [manager]), evidence: proven.evidence })).toBe("ready");
  });
});

describe("approaching", () => {
  test("allows every must one level below its target", () => {
    expect(
      verdict(rated([must, should, { ...should, skill: "user-research" }], { storytelling: 3 })),
    ).toBe("approaching");
  });

  test("is building with a must further below, however high the index", () => {
    const input = rated([must, ...large, should], { storytelling: 2 });

    expect(scoreReadiness(input).index).toBeGreaterThan(70);
    expect(verdict(input)).toBe("building");
  });

  test("takes index 70 exactly, and nothing below", () => {
    const coulds = [could, { ...could, skill: "risk-management" as const }];
    const seventy = rated([must, could], { storytelling: 3 });
    const below = rated([must, ...coulds], { storytelling: 3, adaptability: 3 });

    expect(scoreReadiness(seventy).index).toBeCloseTo(70, 9);
    expect(verdict(seventy)).toBe("approaching");
    expect(scoreReadiness(below).index).toBeCloseTo(68, 9);
    expect(verdict(below)).toBe("building");
  });
});

test("what holds back is listed musts first, each in the profile's order", () => {
  const profile = [should, ...large.slice(0, 1), must];
  const input = rated(profile, { negotiation: 0, collaboration: 0, storytelling: 0 });

  expect(scoreReadiness(input).heldBackBy).toEqual([
    "collaboration",
    "storytelling",
    "negotiation",
  ]);
});

test("a won't is neither asked for nor shown", () => {
  const input = rated([must, { ...could, priority: "wont" }], { adaptability: 0 });

  expect(scoreReadiness(input)).toMatchObject({ index: 100, coverage: 1 });
  expect(scoreReadiness(input).skills.map(({ skill }) => skill)).toEqual(["storytelling"]);
});

const moreShoulds = (["adaptability", "risk-management", "time-management"] as const).map(
  (skill) => ({ skill, priority: "should" as const, target: 4 as const }),
);

/** Everyone at target by their own account, except at the levels named. */
function rated(
  profile: ReadinessInput["profile"],
  levels: Partial<Record<SkillId, Rating["level"]>>,
) {
  return selfRated(profile, ({ skill, target }) => levels[skill] ?? target);
}

function verdict(input: ReadinessInput) {
  return scoreReadiness(input).verdict;
}

function withRatings(input: ReadinessInput, ratings: Rating[]) {
  return { ...input, ratings: [...input.ratings, ...ratings] };
}

function without(input: ReadinessInput, asked: SkillId) {
  return { ...input, ratings: input.ratings.filter(({ skill }) => skill !== asked) };
}

function answer({ ratings }: ReadinessInput, asked: SkillId): Rating {
  const found = ratings.find(({ skill }) => skill === asked);
  if (!found) throw new Error(`Nobody rated ${asked}.`);

  return { ...found, ratedAt: asOf };
}
