import fc from "fast-check";
import { expect, test } from "vitest";
import { deriveReadiness } from "@/lib/readiness/derivation";
import {
  confidences,
  evidenceStrengths,
  type Rating,
  type ReadinessInput,
  type ReadinessReport,
} from "@/lib/readiness/model";
import { scoreReadiness } from "@/lib/readiness/score";
import {
  aLevel,
  anAnswer,
  anInput,
  aPersonNearReady,
  asOf,
  instantBefore,
  selfRated,
} from "./arbitraries";
import {
  aPlace,
  coveredIndex,
  expectAtLeast,
  expectNoWorse,
  holds,
  levelsGiven,
  raisedRating,
  rankOf,
  withRating,
} from "./laws";

test("raising a rating never lowers the index", () => {
  holds(
    fc.property(anInput(), aPlace, (input, place) => {
      const raised = scoreReadiness(withRating(input, place, raisedRating));

      expect(raised.index ?? 0).toBeGreaterThanOrEqual(scoreReadiness(input).index ?? 0);
    }),
  );
});

test("raising a skill's only rating never lowers the verdict either", () => {
  holds(
    fc.property(anInput(), aPlace, (input, place) => {
      const skill = input.ratings[place % Math.max(1, input.ratings.length)]?.skill;
      fc.pre(input.ratings.filter((rating) => rating.skill === skill).length === 1);

      expectNoWorse(scoreReadiness(withRating(input, place, raisedRating)), scoreReadiness(input));
    }),
  );
});

test("submitting the same again at the same instant changes nothing", () => {
  holds(
    fc.property(anInput(), aPlace, (input, place) => {
      const at = place % Math.max(1, input.ratings.length);
      const again = input.ratings.flatMap((rating, i) =>
        i === at ? [rating, { ...rating }] : rating,
      );

      expect(scoreReadiness({ ...input, ratings: again })).toEqual(scoreReadiness(input));
    }),
  );
});

test("the order of the ratings is irrelevant, to the bit", () => {
  const shuffled = anInput().chain((input) =>
    fc.record({
      input: fc.constant(input),
      ratings: fc.shuffledSubarray([...input.ratings], { minLength: input.ratings.length }),
    }),
  );

  holds(
    fc.property(shuffled, ({ input, ratings }) => {
      expect(scoreReadiness({ ...input, ratings })).toEqual(scoreReadiness(input));
    }),
  );
});

test("only a rater's newest answer counts, also downwards and without a level", () => {
  holds(
    fc.property(anInput(), aSkillOf, anAnswer(), (input, skillOf, answer) => {
      const newest = { ...answer, skill: skillOf(input), ratedAt: input.asOf };
      const isOlder = ({ skill, rater, ratedAt }: Rating) =>
        skill === newest.skill && rater === newest.rater && ratedAt <= input.asOf;
      const older = input.ratings.filter((rating) => !isOlder(rating));

      expect(scoreReadiness({ ...input, ratings: [...input.ratings, newest] })).toEqual(
        scoreReadiness({ ...input, ratings: [...older, newest] }),
      );
    }),
  );
});

test("a rating after the instant is ignored", () => {
  holds(
    fc.property(anInput(), (input) => {
      const ratings = input.ratings.filter(({ ratedAt }) => ratedAt <= input.asOf);

      expect(scoreReadiness(input)).toEqual(scoreReadiness({ ...input, ratings }));
    }),
  );
});

test("raters never overwrite each other", () => {
  holds(
    fc.property(anInput(), aSkillOf, anAnswer(), (input, skillOf, answer) => {
      const another = { ...answer, skill: skillOf(input), rater: "ina", source: "mentor" as const };
      const ratings = [...input.ratings, another];
      const others = (voices: ReturnType<typeof voicesIn>) =>
        voices
          .filter(({ ratings }) => ratings.every(({ rater }) => rater !== "ina"))
          .map(({ counted: _, ...voice }) => voice);

      expect(others(voicesIn({ ...input, ratings }))).toEqual(others(voicesIn(input)));
    }),
  );
});

test("evidence moves no level and no index, never worsens a verdict, never widens a range", () => {
  const strength = fc.constantFrom("claim" as const, "artifact" as const, "attested" as const);

  holds(
    fc.property(anInput(), aSkillOf, strength, (input, skillOf, strength) => {
      const before = scoreReadiness(input);
      const evidence = [...input.evidence, { skill: skillOf(input), strength }];
      const after = scoreReadiness({ ...input, evidence });

      expect(after.skills.map(({ level }) => level)).toEqual(
        before.skills.map(({ level }) => level),
      );
      expect(after.index).toBe(before.index);
      expectNoWorse(after, before);
      expectNoNarrower(before, after);
    }),
  );
});

test("age never narrows a skill's range", () => {
  holds(
    fc.property(oneAnswerEach(anInput()), aPlace, aMonth, (input, place, months) => {
      const before = scoreReadiness(input);
      const after = scoreReadiness(withRating(input, place, agedBy(months)));

      after.skills.forEach(({ standardError }, i) => {
        expectAtLeast(standardError, before.skills[i]?.standardError);
      });
    }),
  );
});

/*
 * Where raters disagree this does not hold: age lets the others speak louder, the level moves with them, and a lower level
 * has less to lose. So the domain is raters who agree on each skill.
 */
test("age never narrows the index's range while the raters of each skill agree", () => {
  const agreeing = oneAnswerEach(anInput()).map((input) => ({
    ...input,
    ratings: input.ratings.map((rating) => ({
      ...rating,
      level: rating.level === null ? null : (levelsGiven(input, rating.skill)[0] ?? rating.level),
    })),
  }));

  holds(
    fc.property(agreeing, aPlace, aMonth, (input, place, months) => {
      const aged = scoreReadiness(withRating(input, place, agedBy(months)));

      expectNoNarrower(aged, scoreReadiness(input));
    }),
  );
});

test("not having seen a skill is no rating of it", () => {
  holds(
    fc.property(anInput(), aPlace, (input, place) => {
      const rating = input.ratings[place % Math.max(1, input.ratings.length)];
      fc.pre(rating !== undefined && rating.source !== "self" && rating.ratedAt <= input.asOf);

      const seen = { ...rating, state: "not_observed" as const, level: null, ratedAt: input.asOf };
      const without = input.ratings.filter(
        ({ skill, rater }) => skill !== rating?.skill || rater !== rating.rater,
      );

      expect(scoreReadiness({ ...input, ratings: [...input.ratings, seen as Rating] })).toEqual(
        scoreReadiness({ ...input, ratings: without }),
      );
    }),
  );
});

test("leaving a skill out never beats any level for it", () => {
  holds(
    fc.property(
      fc.oneof(anInput(), aPersonNearReady),
      aSkillOf,
      aLevel,
      (input, skillOf, level) => {
        const skill = skillOf(input);
        const ratings = input.ratings.filter((rating) => rating.skill !== skill);
        const rated = selfRated(input.profile, () => level).ratings.filter(
          (rating) => rating.skill === skill,
        );
        const left = scoreReadiness({ ...input, ratings });
        const given = scoreReadiness({ ...input, ratings: [...ratings, ...rated] });

        expect(coveredIndex(left)).toBeLessThanOrEqual(coveredIndex(given) + 2e-9);
        expect(rankOf(left)).toBeLessThanOrEqual(rankOf(given));
      },
    ),
  );
});

test("oneself and peers move a level by at most one from what managers and mentors see", () => {
  holds(
    fc.property(anInput(), (input) => {
      for (const { level, sources } of deriveReadiness(input).skills) {
        const seniors = sources.filter(({ source }) => source === "manager" || source === "mentor");
        const peers = sources.filter(({ source }) => source === "peer");
        const anchors = seniors.length > 0 ? seniors : peers;
        if (level === null || anchors.length === 0) continue;

        expect(Math.abs(level - meanOf(anchors))).toBeLessThanOrEqual(1 + 1e-8);
      }
    }),
  );
});

test("peers alone never outweigh a fresh manager who is not unsure", () => {
  const confidence = fc.constantFrom("medium" as const, "high" as const);
  const peers = fc.array(fc.tuple(aLevel, fc.constantFrom(...confidences)), {
    minLength: 1,
    maxLength: 9,
  });

  holds(
    fc.property(aLevel, confidence, peers, (level, confidence, given) => {
      const peers = given.map(([level, confidence], n) =>
        aRating({ rater: `peer ${n}`, source: "peer", level, confidence }),
      );
      const manager = aRating({ rater: "ben", source: "manager", level, confidence });
      const [skill] = deriveReadiness(ofOneMust([manager, ...peers])).skills;
      const mean = given.reduce((sum, [level]) => sum + level, 0) / given.length;

      expect(Math.abs((skill?.level ?? 0) - level)).toBeLessThanOrEqual(
        Math.abs((skill?.level ?? 0) - mean) + 1e-8,
      );
    }),
  );
});

/*
 * Where other peers rated the skill before, this does not hold: one more can bring their mean nearer to the manager's view,
 * and so narrow the range. Nor does it for a manager who rated more than four years ago.
 */
test("a first peer below the target never gives evidence", () => {
  const own = fc.constantFrom(4 as const, 5 as const);
  const seniors = fc.array(anAnswer(fc.constantFrom(3 as const, 4 as const, 5 as const)), {
    maxLength: 3,
  });

  fc.assert(
    fc.property(own, seniors, anAnswer(aLevel), anEvidenceList, (own, others, answer, evidence) => {
      fc.pre(answer.level !== null && answer.level < 3.5);
      const seen = others
        .filter(({ source }) => source === "manager" || source === "mentor")
        .map((other) => aRating(other));
      const input = { ...nearReady([aRating({ level: own }), ...seen]), evidence };
      const peer = aRating({ ...answer, rater: "eva", source: "peer" });
      const after = scoreReadiness({ ...input, ratings: [...input.ratings, peer] });

      if (after.verdict === "ready_evidenced") {
        expect(scoreReadiness(input).verdict).toBe("ready_evidenced");
      }
    }),
    { numRuns: 2000 },
  );
});

test("the input is left as it was", () => {
  holds(
    fc.property(anInput(), (input) => {
      const before = structuredClone(input);
      scoreReadiness(deepFrozen(input));

      expect(input).toEqual(before);
    }),
  );
});

const aMonth = fc.integer({ min: 1, max: 60 });
const aSkillOf = aPlace.map((place) => ({ profile }: ReadinessInput) => {
  const asked = profile[place % profile.length];
  if (!asked) throw new Error("The profile is empty.");
  return asked.skill;
});

const anEvidenceList = fc
  .array(fc.constantFrom(...evidenceStrengths), { maxLength: 8 })
  .map((strengths) => strengths.map((strength) => ({ skill: "storytelling" as const, strength })));

function aRating(said: Partial<Rating>): Rating {
  return {
    skill: "storytelling",
    rater: "ana",
    source: "self",
    state: "rated",
    level: 4,
    confidence: "medium",
    ratedAt: asOf,
    ...said,
  };
}

function ofOneMust(ratings: Rating[]): ReadinessInput {
  return {
    asOf,
    profile: [{ skill: "storytelling", priority: "must", target: 4 }],
    ratings,
    evidence: [],
  };
}

/** A must with these ratings, beside coulds at their target that keep the index high. */
function nearReady(ratings: Rating[]): ReadinessInput {
  const coulds = (["adaptability", "risk-management", "time-management"] as const).map((skill) => ({
    skill,
    priority: "could" as const,
    target: 3 as const,
  }));
  const must = ofOneMust(ratings);

  return {
    ...must,
    profile: [...must.profile, ...coulds],
    ratings: [...ratings, ...selfRated(coulds, () => 3).ratings],
  };
}

function meanOf(voices: readonly { level: number; variance: number }[]) {
  const precision = voices.reduce((sum, { variance }) => sum + 1 / variance, 0);

  return voices.reduce((sum, { level, variance }) => sum + level / variance, 0) / precision;
}

function expectNoNarrower(wide: ReadinessReport, narrow: ReadinessReport) {
  expectAtLeast(wide.range?.[1], narrow.range?.[1]);
  expectAtLeast(narrow.range?.[0], wide.range?.[0]);
  wide.skills.forEach(({ standardError }, i) => {
    expectAtLeast(standardError, narrow.skills[i]?.standardError);
  });
}

function voicesIn(input: ReadinessInput) {
  return deriveReadiness(input).skills.flatMap(({ sources }) => sources);
}

function agedBy(months: number) {
  const milliseconds = months * 30.4375 * 86_400_000;

  return (rating: Rating) => ({
    ...rating,
    ratedAt: new Date(Date.parse(rating.ratedAt) - milliseconds).toISOString(),
  });
}

/** Without a rater's second answer for a skill, so that an older instant cannot bring another one up. */
function oneAnswerEach(inputs: fc.Arbitrary<ReadinessInput>) {
  return inputs.map((input) => ({
    ...input,
    ratings: [
      ...new Map(
        input.ratings
          .filter(({ ratedAt }) => ratedAt <= instantBefore(0))
          .map((rating) => [`${rating.skill} ${rating.rater}`, rating]),
      ).values(),
    ],
  }));
}

function deepFrozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null)
    Object.values(Object.freeze(value)).forEach(deepFrozen);
  return value;
}
