import { expect, test } from "vitest";
import { deriveReadiness } from "@/lib/readiness/derivation";
import type { Rating, ReadinessInput } from "@/lib/readiness/model";
import { defaultProfile } from "@/lib/readiness/profile";
import { estimatesTable, indexTable, verdictTable } from "@/lib/reports/tables";

const day = "2027-03-12T00:00:00Z";

function derivedFrom(ratings: Partial<Rating>[]) {
  const input: ReadinessInput = {
    asOf: day,
    profile: defaultProfile.priorities,
    evidence: [],
    ratings: ratings.map((rating) => ({
      skill: "storytelling",
      rater: "self",
      source: "self",
      state: "rated",
      level: 3,
      confidence: "medium",
      ratedAt: day,
      ...rating,
    })),
  };

  return deriveReadiness(input);
}

test("three peers are one row, without the level, confidence or age of any of them", () => {
  const { skills } = derivedFrom([
    { level: 2 },
    { rater: "p1", source: "peer", level: 1, confidence: "low" },
    { rater: "p2", source: "peer", level: 4, confidence: "high" },
    { rater: "p3", source: "peer", level: 4 },
  ]);
  const { rows } = estimatesTable(skills);

  expect(rows.map(({ cells }) => cells.voice)).toEqual(["self,\u00a0medium", "3 peers"]);
  expect(rows[1]?.cells).toMatchObject({ level: "3", sigma: "–", confidence: "–", age: "–" });
});

test("a single peer is a row too, and a view says as what it counts", () => {
  const { skills } = derivedFrom([{ level: 5 }, { rater: "p1", source: "peer", level: 3 }]);
  const { rows } = estimatesTable(skills);

  expect(rows.map(({ cells }) => [cells.voice, cells.level, cells.counted])).toEqual([
    ["self,\u00a0medium", "5", "4"],
    ["1 peer", "3", "3"],
  ]);
});

test("the index table ends in the sum, and a skill without a level has dashes", () => {
  const { rows } = indexTable(derivedFrom([{ level: 4 }]));

  expect(rows).toHaveLength(15);
  expect(rows[0]?.cells).toMatchObject({ level: "–", attainment: "–", contribution: "–" });
  expect(rows.at(-1)?.cells).toMatchObject({ weight: "3", contribution: "100.00" });
});

test("every cell of every table is under a column", () => {
  const derivation = derivedFrom([{ level: 4 }]);

  for (const table of [
    estimatesTable(derivation.skills),
    indexTable(derivation),
    verdictTable(derivation),
  ]) {
    const ids = table.columns.map(({ id }) => id).sort();
    for (const { cells } of table.rows) expect(Object.keys(cells).sort()).toEqual(ids);
  }
});
