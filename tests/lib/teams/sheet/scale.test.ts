import { describe, expect, test } from "vitest";
import type { Mapping } from "@/lib/teams/sheet/mapping";
import { guessScale, type Meaning, ratingsBy } from "@/lib/teams/sheet/scale";
import type { Table } from "@/lib/teams/sheet/table";

const mapping: Mapping = {
  people: "rows",
  header: 0,
  uses: ["name", "negotiation"],
  emptyNames: "error",
};

function tableOf(cells: readonly string[]): Table {
  const rows = [["Name", "Negotiation"], ...cells.map((cell, at) => [`P${at}`, cell])];

  return { kind: "cells", rows: rows.map((row, at) => ({ number: at + 1, cells: row })), width: 2 };
}

const scaleOf = (cells: readonly string[], said?: Record<string, Meaning>) =>
  guessScale(tableOf(cells), mapping, said);

const rated = (level: number) => ({ rating: { state: "rated", level } });
const read = (cell: string) => ratingsBy(scaleOf([cell]))(cell);

describe("a cell that says a level", () => {
  test.each([
    ["1", 1],
    ["5", 5],
    [" 3 ", 3],
    ["03", 3],
    ["3.0", 3],
    ["3,0", 3],
    ["３", 3],
    ["+3", 3],
    ["3/5", 3],
    ["3 of 5", 3],
    ["Level 3", 3],
    ["L3", 3],
    ["Level 0", 0],
    ["Independent", 3],
    ["  INDEPENDENT ", 3],
    ["none  yet", 0],
    ["Aware", 1],
    ["Guided", 2],
    ["Leading", 4],
    ["Shaping", 5],
    ["3 – Independent", 3],
    ["3 (Independent)", 3],
    ["0: None yet", 0],
    ["4 Leading", 4],
  ])("%s", (cell, level) => {
    expect(read(cell)).toEqual(rated(level));
  });
});

describe("a cell that says something else", () => {
  test.each(["", "  ", "-", "–", "—", "n/a", "N/A", "n.a.", "Not rated", "TBD", "…"])(
    "%j is no rating",
    (cell) => {
      expect(read(cell)).toEqual({ rating: null });
    },
  );

  test.each(["Not seen", "not observed", "NOT_OBSERVED", "?", "Don't know", "don’t know"])(
    "%j is not seen",
    (cell) => {
      expect(read(cell)).toEqual({ rating: { state: "not_observed", level: null } });
    },
  );

  test.each([
    ["0", "Say what “0” means: “None yet”, or no rating."],
    ["0.0", "Say what “0” means: “None yet”, or no rating."],
    ["0/5", "Say what “0” means: “None yet”, or no rating."],
    ["x", "Say what “x” means."],
    ["✓", "Say what “✓” means."],
    ["Good", "Say what “Good” means."],
    ["++", "Say what “++” means."],
    ["__proto__", "Say what “__proto__” means."],
  ])("%s is asked about", (cell, problem) => {
    expect(read(cell)).toEqual({ problem, open: expect.any(String) });
  });

  test.each([
    ["6", "“6” is outside the levels 0 to 5."],
    ["-1", "“-1” is outside the levels 0 to 5."],
    ["100", "“100” is outside the levels 0 to 5."],
    ["3,5", "“3,5” is between two levels. Choose 3 or 4."],
    ["4.25", "“4.25” is between two levels. Choose 4 or 5."],
    ["4-Mar", "“4-Mar” is a date that the spreadsheet made of 4/3. Enter a level."],
    [
      "04. March 2026",
      "“04. March 2026” is a date that the spreadsheet made of 4/3. Enter a level.",
    ],
    ["Mar-04", "“Mar-04” is a date that the spreadsheet made of 3/4. Enter a level."],
    ["March 4, 2026", "“March 4, 2026” is a date that the spreadsheet made of 3/4. Enter a level."],
    ["2026-03-04", "“2026-03-04” is a date that the spreadsheet made of 4/3. Enter a level."],
    [
      "2026-03-04 00:00:00",
      "“2026-03-04 00:00:00” is a date that the spreadsheet made of 4/3. Enter a level.",
    ],
    ["04.03.2026", "“04.03.2026” is a date that the spreadsheet made of 4/3. Enter a level."],
    ["3/4/26", "“3/4/26” is a date that the spreadsheet made of 3/4. Enter a level."],
    ["46085", "“46085” is how a spreadsheet stores a date. Enter a level."],
    ["#REF!", "“#REF!” is a formula’s error. Correct it in the spreadsheet."],
    ["#N/A", "“#N/A” is a formula’s error. Correct it in the spreadsheet."],
    ["#DIV/0!", "“#DIV/0!” is a formula’s error. Correct it in the spreadsheet."],
    ["#NAME?", "“#NAME?” is a formula’s error. Correct it in the spreadsheet."],
    [
      "####",
      "“####” stands where the column was too narrow. Widen it in the spreadsheet and copy it again.",
    ],
    ["=B2+1", "“=B2+1” is a formula. Put its result in its place."],
    ["4/3", "“4/3” isn’t a level from 0 to 5."],
    ["3+", "“3+” isn’t a level from 0 to 5."],
    ["60%", "“60%” isn’t a level from 0 to 5."],
    ["3 Leading", "“3 Leading” isn’t a level from 0 to 5."],
    ["a\u0007b", "“a b” isn’t a level from 0 to 5."],
    [
      "a long story ".repeat(9),
      "“a long story a long story a long story a…” isn’t a level from 0 to 5.",
    ],
  ])("%j can't be read", (cell, problem) => {
    expect(read(cell)).toEqual({ problem });
  });
});

describe("a scale", () => {
  test("has each value once, figures first and empty cells last", () => {
    expect(scaleOf(["x", "", "3", "0", "X", "n/a", "3.0", "8"])).toEqual([
      { value: "0", cells: 1, meaning: null },
      { value: "3", cells: 2, meaning: "3" },
      { value: "x", cells: 2, meaning: null },
      { value: "n/a", cells: 1, meaning: "nothing" },
      { value: "", cells: 1, meaning: "nothing" },
    ]);
  });

  test("from 1 to 5 is taken as it is, and can be moved", () => {
    expect(scaleOf(["1", "5"]).map(({ meaning }) => meaning)).toEqual(["1", "5"]);

    const moved = ratingsBy(scaleOf(["1", "5"], { 1: "0", 5: "4" }));
    expect([moved("1"), moved("5")]).toEqual([rated(0), rated(4)]);
  });

  test.each([
    ["0", rated(0)],
    ["nothing", { rating: null }],
    ["not seen", { rating: { state: "not_observed", level: null } }],
  ] as const)("says that 0 means %s once someone said so", (meaning, rating) => {
    expect(ratingsBy(scaleOf(["0"], { 0: meaning }))("0")).toEqual(rating);
  });

  test("keeps what someone said over what was guessed", () => {
    const reads = ratingsBy(scaleOf(["", "Good"], { "": "not seen", good: "4" }));

    expect(reads("")).toEqual({ rating: { state: "not_observed", level: null } });
    expect(reads("GOOD ")).toEqual(rated(4));
  });

  test("asks about thirty words, and takes the others for errors", () => {
    const words = Array.from({ length: 32 }, (_, at) => "x".repeat(at + 1));
    const scale = scaleOf([...words, "0"]);
    const reads = ratingsBy(scale);

    expect(scale).toHaveLength(31);
    expect(reads("x".repeat(30))).toHaveProperty("open");
    expect(reads("x".repeat(31))).toEqual({
      problem: `“${"x".repeat(31)}” isn’t a level from 0 to 5.`,
    });
    expect(reads("0")).toHaveProperty("open");
  });

  test("knows nothing of the header, of other columns, or of empty lines", () => {
    const { rows, width } = tableOf(["3"]);
    const table = {
      kind: "cells" as const,
      rows: [...rows, { number: 9, cells: ["", "", "z"] }],
      width,
    };

    expect(guessScale(table, mapping)).toEqual([{ value: "3", cells: 1, meaning: "3" }]);
  });
});
