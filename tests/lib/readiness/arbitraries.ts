import fc from "fast-check";
import type { Level } from "@/lib/framework/levels";
import { skillIds } from "@/lib/framework/skills";
import {
  confidences,
  type Evidence,
  evidenceStrengths,
  type ProfileSkill,
  priorities,
  type Rating,
  type ReadinessInput,
  type Source,
} from "@/lib/readiness/model";
import { defaultProfile, refusalOfProfile } from "@/lib/readiness/profile";

const day = 86_400_000;

export const asOf = "2026-11-23T10:00:00.000Z";

const raters: readonly { rater: string; source: Source }[] = [
  { rater: "ana", source: "self" },
  { rater: "ben", source: "manager" },
  { rater: "cleo", source: "manager" },
  { rater: "dai", source: "mentor" },
  { rater: "eva", source: "peer" },
  { rater: "fay", source: "peer" },
  { rater: "gus", source: "peer" },
  { rater: "hal", source: "peer" },
];

export const aLevel = fc.constantFrom(
  0 as const,
  1 as const,
  2 as const,
  3 as const,
  4 as const,
  5 as const,
);
const aHighLevel = fc.constantFrom(3 as const, 4 as const, 5 as const);

/** An answer without its skill: mostly a level, sometimes one of the states without. */
export function anAnswer(levels: fc.Arbitrary<Rating["level"]> = aLevel) {
  return fc
    .record({
      who: fc.constantFrom(...raters),
      state: fc.oneof(
        { weight: 8, arbitrary: fc.constant("rated" as const) },
        fc.constant("no_opportunity" as const),
        fc.constant("not_applicable" as const),
        fc.constant("not_observed" as const),
      ),
      level: levels,
      confidence: fc.constantFrom(...confidences),
      age: fc.integer({ min: -60 * day, max: 1500 * day }),
    })
    .filter(({ who, state }) => who.source !== "self" || state !== "not_observed")
    .map(({ who, state, level, confidence, age }) => ({
      ...who,
      state,
      level: state === "rated" ? level : null,
      confidence,
      ratedAt: instantBefore(age),
    }));
}

/** A profile that can be scored, of at most this many skills. */
export function aProfile(most: number): fc.Arbitrary<ProfileSkill[]> {
  return fc
    .shuffledSubarray([...skillIds], { minLength: 1, maxLength: most })
    .chain((skills) => fc.tuple(...skills.map(anExpectation)))
    .filter((profile) => refusalOfProfile(profile) === undefined);
}

/**
 * Inputs as they come: several raters a skill, old and later answers, states, evidence. Most skills have a self-rating,
 * half of the inputs are of people near their targets, and no two ratings have the same instant.
 */
export function anInput({ mostSkills = 6 } = {}): fc.Arbitrary<ReadinessInput> {
  return fc
    .record({ profile: aProfile(mostSkills), levels: fc.constantFrom(aLevel, aHighLevel) })
    .chain(({ profile, levels }) =>
      fc.record({
        asOf: fc.constant(asOf),
        profile: fc.constant(profile),
        ratings: fc.tuple(...profile.map(({ skill }) => theRatings(skill, levels))).map(distinct),
        evidence: fc.array(anItem(profile), { maxLength: 12 }),
      }),
    );
}

const atTarget = fc.oneof(
  { weight: 12, arbitrary: fc.constant(0) },
  fc.constantFrom(-2, -1, -1, 1, null),
);
const below = fc.constantFrom(-1, -1, 0, null);

/** A person who rates themselves near the targets of the default profile, as far as they rate themselves. */
export const aPersonNearReady = fc
  .constantFrom(atTarget, below)
  .chain((others) =>
    fc.tuple(
      ...defaultProfile.priorities.map(({ priority }) => (priority === "must" ? atTarget : others)),
    ),
  )
  .map((offsets) => {
    const input = selfRated(defaultProfile.priorities, ({ skill, target }) => {
      const offset = offsets[skillIds.indexOf(skill)] ?? null;

      return offset === null ? null : (Math.min(5, Math.max(0, target + offset)) as Level);
    });

    return { ...input, ratings: input.ratings.filter(({ level }) => level !== null) };
  });

/** One fresh self-rating of medium confidence for every skill of the profile, at the level that `levelOf` names. */
export function selfRated(
  profile: ReadinessInput["profile"],
  levelOf: (expectation: ProfileSkill) => Rating["level"],
): ReadinessInput {
  return {
    asOf,
    profile,
    ratings: profile.map((expectation) => ({
      skill: expectation.skill,
      rater: "ana",
      source: "self",
      state: "rated",
      level: levelOf(expectation),
      confidence: "medium",
      ratedAt: asOf,
    })),
    evidence: [],
  };
}

export function instantBefore(milliseconds: number) {
  return new Date(Date.parse(asOf) - milliseconds).toISOString();
}

function anExpectation(skill: ProfileSkill["skill"]) {
  return fc.record({
    skill: fc.constant(skill),
    priority: fc.constantFrom(...priorities),
    target: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const),
  });
}

function theRatings(skill: ProfileSkill["skill"], levels: fc.Arbitrary<Rating["level"]>) {
  const own = fc.record({
    level: levels,
    confidence: fc.constantFrom(...confidences),
    age: fc.integer({ min: 0, max: 900 * day }),
  });

  return fc
    .record({
      own: fc.option(own, { freq: 12 }),
      answers: fc.array(anAnswer(levels), { maxLength: 7 }),
    })
    .map(({ own, answers }): Rating[] => [
      ...answers.map((answer) => ({ ...answer, skill })),
      ...(own
        ? [
            {
              skill,
              rater: "ana",
              source: "self" as const,
              state: "rated" as const,
              level: own.level,
              confidence: own.confidence,
              ratedAt: instantBefore(own.age),
            },
          ]
        : []),
    ]);
}

function anItem(profile: ReadinessInput["profile"]): fc.Arbitrary<Evidence> {
  return fc.record({
    skill: fc.constantFrom(...profile.map(({ skill }) => skill)),
    strength: fc.constantFrom(...evidenceStrengths),
  });
}

function distinct(ratings: Rating[][]) {
  return [...new Map(ratings.flat().map((rating) => [rating.ratedAt, rating])).values()];
}
