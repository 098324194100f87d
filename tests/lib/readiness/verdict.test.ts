import { describe, expect, test } from "vitest";
import type { SkillId } from "@/lib/framework/skills";
import type { Evidence, EvidenceStrength, Rating, ReadinessInput } from "@/lib/readiness/model";
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
  test("allows a must less than half a level below its target", () => {
    const input = rated([must, ...large, should], { storytelling: 3 });

    expect(verdict(withRatings(input, [managerOf(input, "storytelling", 4)]))).toBe("ready");
  });

  test("allows no must half a level below: an even split of two raters is not agreement", () => {
    const input = rated([must, ...large, should], { storytelling: 4 });
    const split = [
      managerOf(input, "storytelling", 4),
      managerOf(input, "storytelling", 3, "cleo"),
    ];

    expect(scoreReadiness(withRatings(without(input, "storytelling"), split))).toMatchObject({
      verdict: "approaching",
      heldBackBy: ["storytelling"],
    });
  });

  test("allows a should one level below, not two", () => {
    const profile = [...large, must, should];

    expect(verdict(rated(profile, { negotiation: 3 }))).toBe("ready");
    expect(scoreReadiness(rated(profile, { negotiation: 2 }))).toMatchObject({
      verdict: "approaching",
      heldBackBy: ["negotiation"],
    });
  });

  test("allows no should at 0, however low its target", () => {
    const easy = { ...should, target: 1 } as const;

    expect(scoreReadiness(rated([...large, must, easy], { negotiation: 0 })).heldBackBy).toEqual([
      "negotiation",
    ]);
  });

  test.each(["no_opportunity", "not_applicable"] as const)(
    "allows no should that is %s",
    (state) => {
      const all = rated(defaultProfile.priorities, {});

      expect(scoreReadiness(unanswered(all, "negotiation", state))).toMatchObject({
        index: 100,
        verdict: "approaching",
        heldBackBy: ["negotiation"],
        stepsToReady: [],
      });
    },
  );

  test("takes 85 exactly, and no less", () => {
    const coulds = (["adaptability", "risk-management", "time-management"] as const).map(
      (skill) => ({ ...could, skill }),
    );
    const levels = { adaptability: 3, "risk-management": 3, "time-management": 3 } as const;
    const exactly = rated([must, should, ...coulds], levels);
    const less = rated([must, should], { negotiation: 3 });

    expect(scoreReadiness(exactly)).toMatchObject({ index: 85, verdict: "ready" });
    expect(scoreReadiness(less)).toMatchObject({ index: 84, verdict: "approaching" });
    expect(scoreReadiness(less).heldBackBy).toEqual([]);
  });

  test("counts a could that no one rated as nothing toward 85, and names it where that costs it", () => {
    const all = rated([must, ...large, should, could], { storytelling: 4, negotiation: 3 });
    const some = unanswered(all, "adaptability", "no_opportunity");
    const low = unanswered(
      rated([must, should, could], { negotiation: 3 }),
      "adaptability",
      "no_opportunity",
    );

    expect(scoreReadiness(some)).toMatchObject({ verdict: "ready", heldBackBy: [] });
    expect(scoreReadiness(low)).toMatchObject({ index: 84, heldBackBy: [] });
  });
});

describe("not enough data", () => {
  test("is coverage below 0.8, and 0.8 is enough", () => {
    const profile = [must, could, { ...could, skill: "risk-management" as const }];
    const fourFifths = without(rated(profile, {}), "risk-management");

    expect(scoreReadiness(fourFifths)).toMatchObject({
      coverage: 0.8,
      verdict: "approaching",
      heldBackBy: ["risk-management"],
    });
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
    expect(verdict(without(two, "risk-management"))).toBe("approaching");
  });

  test("is a must without an estimate, whatever the coverage", () => {
    const profile = [must, ...large, should, could];
    const input = without(rated([...profile, ...moreShoulds], {}), "storytelling");

    expect(scoreReadiness(input)).toMatchObject({
      verdict: "not_enough_data",
      heldBackBy: ["storytelling"],
    });
  });
});

describe("ready, evidenced", () => {
  const base = rated([must, could], {});
  const manager = managerOf(base, must.skill, 4);
  const proven = { ...withRatings(base, [manager]), evidence: [item("artifact")] };

  test.each(["artifact", "outcome", "attested"] as const)(
    "needs an item of %s for every must",
    (strength) => {
      expect(verdict({ ...proven, evidence: [item(strength)] })).toBe("ready_evidenced");
      expect(verdict({ ...proven, evidence: [] })).toBe("ready");
      expect(verdict({ ...proven, evidence: [item(strength, could.skill)] })).toBe("ready");
    },
  );

  test("is not bought by claims, however many", () => {
    const claims = Array.from({ length: 5 }, () => item("claim"));

    expect(verdict({ ...proven, evidence: claims })).toBe("ready");
  });

  test("needs a manager or mentor: neither oneself nor a peer will do", () => {
    const strong = Array.from({ length: 3 }, () => item("attested"));
    const peer = { ...manager, rater: "eva", source: "peer" as const };
    const mentor = { ...manager, rater: "dai", source: "mentor" as const };

    expect(verdict({ ...base, evidence: strong })).toBe("ready");
    expect(verdict({ ...withRatings(base, [peer]), evidence: strong })).toBe("ready");
    expect(verdict({ ...withRatings(base, [mentor]), evidence: strong })).toBe("ready_evidenced");
  });

  test("needs what these see to be no more than half a level below the target", () => {
    const peers = ["eva", "fay", "gus", "hal"].map((rater) => ({
      ...manager,
      rater,
      source: "peer" as const,
    }));
    const more = rated([must, could, { ...could, skill: "risk-management" }], {});
    const seenAt = (level: 3 | 4) => ({
      ...withRatings(more, [...peers, managerOf(base, must.skill, level)]),
      evidence: Array.from({ length: 3 }, () => item("attested")),
    });

    expect(verdict(seenAt(4))).toBe("ready_evidenced");
    expect(verdict(seenAt(3))).toBe("ready");
  });

  test("needs the low end of the range no lower than a level below the target", () => {
    const unsure = proven.ratings.map((rating) => ({
      ...rating,
      confidence: "low" as const,
      ratedAt: "2022-11-23T10:00:00Z",
    }));

    expect(verdict({ ...proven, ratings: unsure })).toBe("ready");
  });

  test("looks below 0 for that: a must with target 1 is not near for being cut", () => {
    const easy = { ...must, target: 1 } as const;
    const input = rated([easy, could], { storytelling: 1 });
    const vague = { ...managerOf(input, "storytelling", 1), ratedAt: "2016-11-23T10:00:00Z" };
    const only = withRatings(without(input, "storytelling"), [vague]);

    expect(scoreReadiness(only).skills[0]?.range?.[0]).toBe(0);
    expect(verdict({ ...only, evidence: [item("artifact")] })).toBe("ready");
  });

  test("needs it of each must, and a must to need it of", () => {
    const two = rated([must, ...large.slice(0, 1), could], {});

    expect(verdict({ ...withRatings(two, [manager]), evidence: proven.evidence })).toBe("ready");
    expect(verdict(rated([should, could], {}))).toBe("ready");
  });

  test("is lost where others' views lie far apart", () => {
    const far = [answer(base, must.skill), { ...manager, rater: "eva", source: "peer" as const }];
    const apart = far.map((rating, n) => ({ ...rating, level: n === 0 ? (4 as const) : 1 }));

    expect(verdict({ ...withRatings(proven, [apart[1] as Rating]) })).not.toBe("ready_evidenced");
  });
});

describe("approaching", () => {
  const two = [must, ...large.slice(0, 1)];

  test("allows every must one level below its target while half of them clear their bar", () => {
    expect(verdict(rated([...two, should], { storytelling: 3 }))).toBe("approaching");
    expect(verdict(rated([...two, ...large.slice(1, 2)], { storytelling: 3 }))).toBe("approaching");
    expect(
      verdict(rated([...two, ...large.slice(1, 2)], { storytelling: 3, collaboration: 3 })),
    ).toBe("building");
  });

  test("is building with a must further below, however high the index", () => {
    const input = rated([must, ...large, should], { storytelling: 2 });

    expect(scoreReadiness(input).index).toBeGreaterThan(75);
    expect(verdict(input)).toBe("building");
  });

  test("is building with a must at 0, however low its target", () => {
    const easy = { ...must, target: 1 } as const;

    expect(verdict(rated([easy, ...large, ...moreShoulds], { storytelling: 0 }))).toBe("building");
  });

  test("takes 75 exactly, and nothing below", () => {
    const easy = { ...could, target: 1 } as const;
    const input = rated([must, easy], { adaptability: 0 });
    const below = rated([must, easy, { ...easy, skill: "risk-management" }], { adaptability: 0 });

    expect(scoreReadiness(input)).toMatchObject({ index: 75, verdict: "approaching" });
    expect(
      scoreReadiness({
        ...below,
        ratings: below.ratings.map((rating) =>
          rating.skill === "risk-management" ? { ...rating, level: 0 } : rating,
        ),
      }),
    ).toMatchObject({ index: 60, verdict: "building" });
  });

  test("counts what no one rated as nothing", () => {
    const input = rated([must, ...large, could, should], { storytelling: 3, collaboration: 3 });
    const less = without(input, "negotiation");

    expect(scoreReadiness(input).verdict).toBe("approaching");
    expect(scoreReadiness(less)).toMatchObject({ coverage: 13 / 15, verdict: "building" });
    expect(scoreReadiness(less).index).toBeGreaterThan(75);
  });
});

test("what holds back is listed musts first, then shoulds, then coulds, each in the profile's order", () => {
  const profile = [could, should, ...large.slice(0, 1), must, ...moreShoulds.slice(1)];
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

function unanswered(
  input: ReadinessInput,
  asked: SkillId,
  state: "no_opportunity" | "not_applicable",
): ReadinessInput {
  return {
    ...input,
    ratings: input.ratings.map((rating) =>
      rating.skill === asked ? { ...rating, state, level: null } : rating,
    ),
  };
}

function answer({ ratings }: ReadinessInput, asked: SkillId): Rating {
  const found = ratings.find(({ skill }) => skill === asked);
  if (!found) throw new Error(`Nobody rated ${asked}.`);

  return { ...found, ratedAt: asOf };
}

function managerOf(
  input: ReadinessInput,
  asked: SkillId,
  level: Rating["level"],
  rater = "ben",
): Rating {
  return { ...answer(input, asked), rater, source: "manager", level };
}

function item(strength: EvidenceStrength, skill: SkillId = must.skill): Evidence {
  return { skill, strength };
}
