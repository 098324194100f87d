import fc from "fast-check";
import { expect, test } from "vitest";
import { readinessInput } from "@/lib/readiness/input";
import { anInput, asOf } from "./arbitraries";

const rating = {
  skill: "storytelling",
  rater: "ana",
  source: "self",
  state: "rated",
  level: 3,
  confidence: "medium",
  ratedAt: "2026-11-01T10:00:00+05:45",
};
const item = { skill: "storytelling", strength: "claim" };
const asked = { skill: "storytelling", priority: "must", target: 4 };
const input = { asOf, profile: [asked], ratings: [rating], evidence: [item] };

test("takes what the model can score, unchanged", () => {
  fc.assert(
    fc.property(anInput({ mostSkills: 14 }), (input) => {
      expect(readinessInput.parse(input)).toEqual(input);
    }),
    { numRuns: 50 },
  );
});

test.each([0, 1, 2, 3, 4, 5])("takes level %d", (level) => {
  expect(firstIssue({ ...input, ratings: [{ ...rating, level }] })).toBe(undefined);
});

test("takes who has not seen a skill, and one rater for several skills", () => {
  const notSeen = { rater: "ben", source: "manager", state: "not_observed", level: null };

  expect(firstIssue(ofRatings(notSeen, { ...notSeen, skill: "negotiation" }))).toBe(undefined);
});

test.each([
  ["", null, "must be an object"],
  ["", [], "must be an object"],
  ["", { ...input, extra: 1 }, 'has an unknown field "extra"'],
  [
    "",
    JSON.parse(`{"__proto__":1,${JSON.stringify(input).slice(1)}`),
    'has an unknown field "__proto__"',
  ],
  ["asOf", { ...input, asOf: undefined }, "must be an ISO instant"],
  ["asOf", { ...input, asOf: "2026-11-23" }, "must be an ISO instant"],
  ["asOf", { ...input, asOf: "2026-11-23T10:00:00" }, "must be an ISO instant"],
  ["asOf", { ...input, asOf: "2026-02-30T10:00:00Z" }, "must be an ISO instant"],
  ["profile", { ...input, profile: undefined }, "must be a list"],
  ["profile", { ...input, profile: [] }, "has no skill with a weight"],
  ["profile", { ...input, profile: [asked, asked] }, "lists storytelling twice"],
  ["profile.0.target", { ...input, profile: [{ ...asked, target: 0 }] }, "from 1 to 5"],
  ["profile.0.target", { ...input, profile: [{ ...asked, target: 3.5 }] }, "from 1 to 5"],
  [
    "profile.0.skill",
    { ...input, profile: [{ ...asked, skill: "juggling" }] },
    "must be the id of one of the skills",
  ],
  [
    "profile.0.priority",
    { ...input, profile: [{ ...asked, priority: "maybe" }] },
    "must be one of must, should, could, wont",
  ],
  ["profile.0", { ...input, profile: [{ ...asked, weight: 3 }] }, 'has an unknown field "weight"'],
  ["ratings", { ...input, ratings: {} }, "must be a list"],
  ["ratings.0", { ...input, ratings: [7] }, "must be an object"],
  ["ratings.0", ofRating({ note: "" }), 'has an unknown field "note"'],
  ["ratings.0.skill", ofRating({ skill: "toString" }), "must be the id of one of the skills"],
  ["ratings.0.rater", ofRating({ rater: "" }), "must not be empty"],
  ["ratings.0.rater", ofRating({ rater: 7 }), "must be a text"],
  ["ratings.0.source", ofRating({ source: "boss" }), "must be one of self, manager, mentor, peer"],
  [
    "ratings.0.state",
    ofRating({ state: "not_rated" }),
    "must be one of rated, no_opportunity, not_applicable, not_observed",
  ],
  ["ratings.0.level", ofRating({ level: 6 }), "must be a whole number from 0 to 5, or null"],
  ["ratings.0.level", ofRating({ level: -1 }), "must be a whole number from 0 to 5, or null"],
  ["ratings.0.level", ofRating({ level: 2.5 }), "must be a whole number from 0 to 5, or null"],
  ["ratings.0.level", ofRating({ level: "3" }), "must be a whole number from 0 to 5, or null"],
  [
    "ratings.0.level",
    ofRating({ level: undefined }),
    "must be a whole number from 0 to 5, or null",
  ],
  ["ratings.0.level", ofRating({ level: null }), "when the state is rated"],
  [
    "ratings.0.level",
    ofRating({ state: "no_opportunity" }),
    "must be null unless the state is rated",
  ],
  [
    "ratings.0.level",
    ofRating({ source: "manager", state: "not_observed" }),
    "must be null unless the state is rated",
  ],
  [
    "ratings.0.state",
    ofRating({ state: "not_observed", level: null }),
    "must not be not_observed when the source is self",
  ],
  [
    "ratings.1.source",
    { ...input, ratings: [rating, { ...rating, rater: "bea" }] },
    "must be self for one rater only",
  ],
  [
    "ratings.1.source",
    ofRatings({ source: "peer" }, { source: "manager" }, { source: "manager" }),
    "must be the same in all ratings of one rater",
  ],
  ["ratings.0.confidence", ofRating({ confidence: "sure" }), "must be one of low, medium, high"],
  ["ratings.0.ratedAt", ofRating({ ratedAt: 0 }), "must be an ISO instant"],
  ["evidence", { ...input, evidence: null }, "must be a list"],
  [
    "evidence.0.skill",
    { ...input, evidence: [{ ...item, skill: "" }] },
    "must be the id of one of the skills",
  ],
  [
    "evidence.0.strength",
    { ...input, evidence: [{ ...item, strength: "proof" }] },
    "must be one of claim, artifact, outcome, attested",
  ],
  ["evidence.0", { ...input, evidence: [{ ...item, at: asOf }] }, 'has an unknown field "at"'],
])("refuses at %j: %#", (path, wrong, message) => {
  expect(firstIssue(wrong)?.path).toBe(path);
  expect(firstIssue(wrong)?.message).toContain(message);
});

function ofRating(changed: Record<string, unknown>) {
  return { ...input, ratings: [{ ...rating, ...changed }] };
}

/** One rater's ratings, after a peer's of their own. */
function ofRatings(...changes: Record<string, unknown>[]) {
  const others = changes.map((changed) => ({ ...rating, rater: "ben", ...changed }));

  return { ...input, ratings: [{ ...rating, rater: "eva", source: "peer" }, ...others] };
}

function firstIssue(value: unknown) {
  const [issue] = readinessInput.safeParse(value).error?.issues ?? [];

  return issue && { path: issue.path.join("."), message: issue.message };
}
