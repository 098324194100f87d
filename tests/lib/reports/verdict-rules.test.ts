import fc from "fast-check";
import { expect, test } from "vitest";
import { skillIds } from "@/lib/framework/skills";
import { deriveReadiness } from "@/lib/readiness/derivation";
import {
  confidences,
  evidenceStrengths,
  type ReadinessInput,
  type Verdict,
} from "@/lib/readiness/model";
import { defaultProfile } from "@/lib/readiness/profile";
import { verdictOf } from "@/lib/readiness/verdict";
import { verdictRules } from "@/lib/reports/verdict-rules";

const asOf = "2027-03-12T00:00:00Z";
const skill = fc.constantFrom(...skillIds);
const level = fc.constantFrom(0, 1, 2, 3, 4, 5, 3, 4, 4, 5);

function ratingsBy(source: "self" | "manager") {
  return fc
    .tuple(
      fc.array(level, { minLength: 14, maxLength: 14 }),
      fc.array(skill, { maxLength: 4 }),
      fc.constantFrom(...confidences),
    )
    .map(([levels, unrated, confidence]) =>
      skillIds.flatMap((id, at) =>
        unrated.includes(id)
          ? []
          : [
              {
                skill: id,
                rater: source,
                source,
                state: "rated" as const,
                level: (levels[at] ?? 0) as 0 | 1 | 2 | 3 | 4 | 5,
                confidence,
                ratedAt: asOf,
              },
            ],
      ),
    );
}

const high = (least: 3 | 4) =>
  ratingsBy("manager").map((ratings) =>
    ratings.map((rating) => ({ ...rating, level: rating.level < least ? least : rating.level })),
  );

const inputs: fc.Arbitrary<ReadinessInput> = fc.record({
  asOf: fc.constant(asOf),
  profile: fc.constant(defaultProfile.priorities),
  ratings: fc.oneof(
    ratingsBy("self"),
    high(3),
    high(4),
    fc.tuple(ratingsBy("self"), high(4)).map((both) => both.flat()),
  ),
  evidence: fc.oneof(
    fc.constant(skillIds.map((id) => ({ skill: id, strength: "attested" as const }))),
    fc.array(fc.record({ skill, strength: fc.constantFrom(...evidenceStrengths) })),
  ),
});

/** The verdict that the printed rules add up to, read from the top. */
function verdictRead(rules: ReturnType<typeof verdictRules>): Verdict {
  const holds = (verdict: string) =>
    rules.filter((rule) => rule.verdict === verdict).every((rule) => rule.holds);

  if (!holds("enough data")) return "not_enough_data";
  if (holds("ready")) return holds("ready, backed by evidence") ? "ready_evidenced" : "ready";
  return holds("within reach") ? "approaching" : "building";
}

test("the rules as printed add up to the verdict as given, whatever the input", () => {
  const seen = new Set<Verdict>();

  fc.assert(
    fc.property(inputs, (input) => {
      const derivation = deriveReadiness(input);

      seen.add(verdictOf(derivation));
      expect(verdictRead(verdictRules(derivation))).toBe(verdictOf(derivation));
    }),
    { seed: 7, numRuns: 1500 },
  );
  expect(seen.size).toBe(5);
});

test("a rule says what is asked, what is here, and whether it holds", () => {
  const derivation = deriveReadiness({
    asOf,
    profile: [{ skill: "storytelling", priority: "must", target: 4 }],
    ratings: [],
    evidence: [],
  });

  expect(verdictRules(derivation)[1]).toEqual({
    verdict: "enough data",
    asked: "every must-have has a level",
    here: "0 of 1",
    holds: false,
  });
});
