import { describe, expect, test } from "vitest";
import { barText, gapStatus, gapsLargestFirst, gapsSentence } from "@/lib/reports/gaps";
import { reportRow } from "./report-rows";

const order = (rows: Parameters<typeof reportRow>[0][]) =>
  gapsLargestFirst(rows.map(reportRow)).map(({ skill }) => skill);

describe("the order of gaps", () => {
  test("begins with the largest", () => {
    expect(
      order([
        { skill: "adaptability", level: 3 },
        { skill: "storytelling", level: 2 },
      ]),
    ).toEqual(["storytelling", "adaptability"]);
  });

  test("puts the heavier of two equal gaps first, then keeps the profile's order", () => {
    expect(
      order([
        { skill: "adaptability", level: 3, weight: 2 },
        { skill: "storytelling", level: 3, weight: 3 },
        { skill: "collaboration", level: 3, weight: 3 },
      ]),
    ).toEqual(["storytelling", "collaboration", "adaptability"]);
  });

  test("puts what is met after every gap, in the profile's order whatever it weighs", () => {
    expect(
      order([
        { skill: "time-management", target: 3, level: 5, weight: 1 },
        { skill: "storytelling", level: 4, weight: 3 },
        { skill: "adaptability", level: 3.9 },
      ]),
    ).toEqual(["adaptability", "time-management", "storytelling"]);
  });

  test("puts what has no level last", () => {
    expect(
      order([
        { skill: "storytelling", level: null, state: "no_opportunity" },
        { skill: "adaptability", level: 5 },
      ]),
    ).toEqual(["adaptability", "storytelling"]);
  });
});

describe("where a skill stands", () => {
  test.each([
    [3, "1 level below target"],
    [2.6, "1.4 levels below target"],
    [3.5, "0.5 level below target"],
    [3.97, "just below target"],
  ])("at %d of 4 says %s", (level, words) => {
    expect(gapStatus(reportRow({ level }))).toMatchObject({ kind: "below", words, surplus: null });
  });

  test("says met, and names a surplus apart from it", () => {
    expect(gapStatus(reportRow({ level: 4 }))).toMatchObject({ words: "met", surplus: null });
    expect(gapStatus(reportRow({ level: 5 }))).toMatchObject({
      words: "met",
      surplus: "+1 above the target",
    });
  });

  test.each([
    ["no_opportunity", "no opportunity yet"],
    ["not_applicable", "not applicable"],
    ["not_rated", "not rated"],
  ] as const)("says what %s means and never a level", (state, words) => {
    expect(gapStatus(reportRow({ level: null, state }))).toMatchObject({
      kind: "without level",
      words,
    });
  });
});

describe("the sentence over the gaps", () => {
  const say = (rows: Parameters<typeof reportRow>[0][]) => gapsSentence(rows.map(reportRow));

  test("counts what is below target and names the largest gap", () => {
    expect(say([{ level: 2 }, { skill: "storytelling", level: 3 }, { level: 4 }])).toBe(
      "2 of 3 rated skills are below target; the largest gap is Product Leadership, 2 levels.",
    );
  });

  test("names no single skill when several share the largest gap", () => {
    expect(say([{ level: 3 }, { skill: "storytelling", level: 3 }])).toBe(
      "2 of 2 rated skills are below target, each by 1 level.",
    );
    expect(
      say([
        { level: 2 },
        { skill: "storytelling", level: 2 },
        { skill: "collaboration", level: 3 },
      ]),
    ).toBe("3 of 3 rated skills are below target; the largest gaps are 2 levels.");
  });

  test("says one skill as one", () => {
    expect(say([{ level: 2 }])).toBe(
      "1 of 1 rated skill is below target; the largest gap is Product Leadership, 2 levels.",
    );
    expect(say([{ level: 2 }, { level: 4 }])).toMatch(/^1 of 2 rated skills is below target/);
    expect(say([{ level: 4 }, { level: 4 }])).toBe(
      "No gaps: both rated skills are at or above target.",
    );
  });

  test("does not count a skill without a level as a gap", () => {
    expect(say([{ level: 4 }, { level: null }])).toBe(
      "No gap: the one rated skill is at or above its target.",
    );
    expect(say([{ level: 4 }, { skill: "storytelling", level: 5 }])).toBe(
      "No gaps: both rated skills are at or above target.",
    );
    expect(say([{ level: null }])).toBe("No skill has a level yet, so there are no gaps to show.");
  });
});

test("a bar says in words what it shows", () => {
  expect(barText(reportRow({ level: 5 }))).toBe("level 5, range 4 to 5, target 4");
  expect(barText(reportRow({ level: null }))).toBe("no level, target 4");
  expect(barText({ level: 5, range: [4, 5] })).toBe("level 5, range 4 to 5");
  expect(barText({ level: null, range: null })).toBe("no level");
});
