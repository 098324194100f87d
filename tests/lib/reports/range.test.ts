import { expect, test } from "vitest";
import { deriveReadiness } from "@/lib/readiness/derivation";
import type { Evidence, Rating } from "@/lib/readiness/model";
import { indexSentence, rangeReason } from "@/lib/reports/range";

const rating = (source: Rating["source"]): Rating => ({
  skill: "storytelling",
  rater: source,
  source,
  state: "rated",
  level: 3,
  confidence: "medium",
  ratedAt: "2027-01-01T00:00:00Z",
});
const outcome: Evidence = { skill: "storytelling", strength: "outcome" };

function reasonFor(ratings: Rating[], evidence: Evidence[]) {
  const { skills } = deriveReadiness({
    asOf: "2027-01-02T00:00:00Z",
    profile: [{ skill: "storytelling", priority: "must", target: 4 }],
    ratings,
    evidence,
  });

  return rangeReason(skills);
}

test("the index is said with its range, or that there is none", () => {
  expect(indexSentence({ index: 71.03, range: [45.8, 96.3] })).toContain("71");
  expect(indexSentence({ index: 71.03, range: [45.8, 96.3] })).toContain("46–\u206096");
  expect(indexSentence({ index: null, range: null })).toMatch(/^No index/);
});

test.each([
  ["one view", [rating("self")], [], /One person’s view is wide/],
  ["one view and evidence", [rating("self")], [outcome], /manager’s rating would narrow/],
  ["two views", [rating("self"), rating("manager")], [], /evidence would narrow/],
  ["two views and evidence", [rating("self"), rating("manager")], [outcome], /as they age/],
  ["a peer too few to count", [rating("self"), rating("peer")], [], /One person’s view is wide/],
])("the reason for the range fits %s", (_, ratings, evidence, reason) => {
  expect(reasonFor(ratings, evidence)).toMatch(reason);
});
