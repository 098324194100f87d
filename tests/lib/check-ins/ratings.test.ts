import { expect, test } from "vitest";
import { asRatings } from "@/lib/check-ins/ratings";
import { type SkillId, skillIds } from "@/lib/framework/skills";

const ratedAt = new Date("2026-11-12T10:00:00.000Z");

function aView(
  checkInId: string,
  raterKey: string,
  levels: [SkillId, number | null][],
  source: "peer" | "manager" = "peer",
) {
  return levels.map(([skill, level]) => ({
    checkInId,
    raterKey,
    source,
    skill,
    state: level === null ? ("not_observed" as const) : ("rated" as const),
    level,
    confidence: "medium" as const,
    ratedAt,
  }));
}

const three = skillIds.slice(0, 3).map((skill): [SkillId, number] => [skill, 3]);

test("a rater's answers are a report's under a name of its own, in the framework's order, and nothing else of them", () => {
  const view = [...three.toReversed(), ["storytelling", null] satisfies [SkillId, null]];
  const given = aView("one", "key", view as [SkillId, number | null][]).map((rating) => ({
    ...rating,
    mayShowJoint: false,
  }));

  expect(asRatings(given)).toEqual(
    [...three, ["storytelling", null] as const].map(([skill, level]) => ({
      skill,
      rater: "peer-1",
      source: "peer",
      state: level === null ? "not_observed" : "rated",
      level,
      confidence: "medium",
      ratedAt: "2026-11-12T10:00:00.000Z",
    })),
  );
});

test("raters are counted within their kind, by who came first, and keep their names in later check-ins", () => {
  const given = [
    ...aView("one", "ada", three),
    ...aView("two", "tomas", three, "manager"),
    ...aView("three", "grace", three),
    ...aView("four", "ada", three),
  ];

  expect([...new Set(asRatings(given).map(({ rater }) => rater))]).toEqual([
    "peer-1",
    "manager-1",
    "peer-2",
  ]);
  expect(asRatings(given.toReversed()).at(-1)?.rater).toBe("peer-1");
});

test("who gave fewer than three levels has declined in effect", () => {
  const two = three.slice(0, 2);
  const unseen: [SkillId, null][] = skillIds.slice(3).map((skill) => [skill, null]);

  expect(asRatings(aView("one", "ada", [...two, ...unseen]))).toEqual([]);
  expect(asRatings(aView("one", "ada", three))).toHaveLength(3);
});
