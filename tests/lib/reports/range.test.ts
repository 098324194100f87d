import { expect, test } from "vitest";
import { deriveReadiness } from "@/lib/readiness/derivation";
import type { Evidence, Rating } from "@/lib/readiness/model";
import { coveredSentence, indexSentence, rangeReason } from "@/lib/reports/range";
import { reportRow } from "./report-rows";

const rating = (source: Rating["source"], level: Rating["level"] = 3): Rating => ({
  skill: "storytelling",
  rater: source,
  source,
  state: "rated",
  level,
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
  const skills = [reportRow()];

  expect(indexSentence({ index: 71.03, range: [45.8, 96.3], skills })).toBe(
    "The index is 71 of 100, and its 80% range is 46–\u206096.",
  );
  expect(indexSentence({ index: null, range: null, skills })).toMatch(/^No index/);
});

test("where some skills have no level the index says over how many, and as what it counts", () => {
  const skills = [reportRow(), reportRow({ skill: "negotiation", level: null })];

  expect(indexSentence({ index: 90.4, range: [60.9, 97.4], skills })).toBe(
    "The index is 90 of 100 over 1 of 2 skills, and its 80% range is 61–\u206097.",
  );
  expect(coveredSentence({ index: 90.4, coverage: 25 / 29 })).toContain("it counts as 78.");
  expect(coveredSentence({ index: 90.4, coverage: 1 })).toBe(null);
  expect(coveredSentence({ index: null, coverage: 0 })).toBe(null);
});

test.each([
  ["one view", [rating("self")], [], /rests on one person’s view/],
  ["one view and evidence", [rating("self")], [outcome], /manager’s rating would narrow/],
  ["two views", [rating("self"), rating("manager")], [], /evidence would narrow/],
  ["two views and evidence", [rating("self"), rating("manager")], [outcome], /as ratings age/],
  ["a peer’s view too", [rating("self"), rating("peer")], [], /More than one view/],
  ["views that lie apart", [rating("self", 5), rating("manager")], [], /more than a level apart/],
])("the reason for the range fits %s", (_, ratings, evidence, reason) => {
  expect(reasonFor(ratings, evidence)).toMatch(reason);
});
