import fc from "fast-check";
import { expect, test } from "vitest";
import { deriveReadiness } from "@/lib/readiness/derivation";
import type { Rating, ReadinessInput, ReadinessReport } from "@/lib/readiness/model";
import { scoreReadiness } from "@/lib/readiness/score";
import { anAnswer, anInput, instantBefore } from "./arbitraries";
import {
  aPlace,
  expectAtLeast,
  expectNoWorse,
  holds,
  levelsGiven,
  raisedRating,
  withRating,
} from "./laws";

test("raising a rating never lowers the index or the verdict", () => {
  holds(
    fc.property(anInput(), aPlace, (input, place) => {
      const raised = withRating(input, place, raisedRating);

      expectNoWorse(scoreReadiness(raised), scoreReadiness(input));
    }),
  );
});

test("resubmitting changes nothing", () => {
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

test("the order of the ratings is irrelevant", () => {
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
        voices.filter(({ ratings }) => ratings.every(({ rater }) => rater !== "ina"));

      expect(others(voicesIn({ ...input, ratings }))).toEqual(voicesIn(input));
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
 * Where raters disagree this does not hold: age lets the others speak louder, the level moves with them, and the index
 * reacts less to an error at a lower level. So the domain is raters who agree on each skill.
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

test("fewer than three peers are as good as none", () => {
  holds(
    fc.property(oneAnswerEach(anInput()), (input) => {
      const peersOf = (asked: string) =>
        input.ratings.filter(
          ({ skill, source, state, ratedAt }) =>
            skill === asked && source === "peer" && state === "rated" && ratedAt <= input.asOf,
        );
      const ratings = input.ratings.filter(
        ({ skill, source }) => source !== "peer" || peersOf(skill).length >= 3,
      );

      expect(scoreReadiness({ ...input, ratings })).toEqual(scoreReadiness(input));
    }),
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

function expectNoNarrower(wide: ReadinessReport, narrow: ReadinessReport) {
  expectAtLeast(wide.standardError, narrow.standardError);
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
