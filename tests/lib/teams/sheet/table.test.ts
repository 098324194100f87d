import { describe, expect, test } from "vitest";
import { limits } from "@/lib/limits";
import { columnLetters, readTable } from "@/lib/teams/sheet/table";

const cellsOf = (text: string) => readTable(text).table?.rows.map(({ cells }) => cells);
const problemsOf = (text: string) => readTable(text).problems;

describe("what separates the cells", () => {
  test.each([
    [
      "a tab",
      "Name\tMail\nAda, Osei\tada@x.com;",
      [
        ["Name", "Mail"],
        ["Ada, Osei", "ada@x.com;"],
      ],
    ],
    [
      "a comma",
      "Name,Mail\nAda,ada@x.com\n",
      [
        ["Name", "Mail"],
        ["Ada", "ada@x.com"],
      ],
    ],
    [
      "a semicolon",
      "Name;Mail\nAda;ada@x.com\n",
      [
        ["Name", "Mail"],
        ["Ada", "ada@x.com"],
      ],
    ],
    [
      "a semicolon beside decimal commas",
      "Ada;3,5\nBen;4,0",
      [
        ["Ada", "3,5"],
        ["Ben", "4,0"],
      ],
    ],
    [
      "a semicolon beside names with commas",
      "N;A;B\nOsei, Ada;3;1\nByron, Ben;4;2",
      [
        ["N", "A", "B"],
        ["Osei, Ada", "3", "1"],
        ["Byron, Ben", "4", "2"],
      ],
    ],
    [
      "a comma beside notes with semicolons",
      "Name,Note\nAda,a; b\nBen,c; d; e",
      [
        ["Name", "Note"],
        ["Ada", "a; b"],
        ["Ben", "c; d; e"],
      ],
    ],
    [
      "a comma beside quoted semicolons",
      'Name,Note\nAda,"a;b;c"\nBen,"a;b;c"',
      [
        ["Name", "Note"],
        ["Ada", "a;b;c"],
        ["Ben", "a;b;c"],
      ],
    ],
    [
      "what Excel says in a first line",
      "sep=;\nAda;1,2,3\nBen;1,2,3",
      [
        ["Ada", "1,2,3"],
        ["Ben", "1,2,3"],
      ],
    ],
    ["nothing, in one column", "Name\nAda Osei\nBen", [["Name"], ["Ada Osei"], ["Ben"]]],
  ])("is %s", (_, text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
  });
});

describe("a cell", () => {
  test.each([
    [
      "over several lines, as a spreadsheet copies it",
      'A\tB\n"one\ntwo"\t3',
      [
        ["A", "B"],
        ["one\ntwo", "3"],
      ],
    ],
    [
      "with quotation marks in it",
      'A,B\n"say ""hi""",2',
      [
        ["A", "B"],
        ['say "hi"', "2"],
      ],
    ],
    [
      "with a quotation mark in the middle",
      'A\tB\n5" disk\t3',
      [
        ["A", "B"],
        ['5" disk', "3"],
      ],
    ],
    [
      "with blanks around it",
      "A,B\n  Ada \u00a0,\u00a03 ",
      [
        ["A", "B"],
        ["Ada", "3"],
      ],
    ],
    [
      "as Leadpath exports it",
      "A,B\n'-,'=1",
      [
        ["A", "B"],
        ["-", "=1"],
      ],
    ],
    [
      "that begins with an apostrophe of its own",
      "A,B\n'til,2",
      [
        ["A", "B"],
        ["'til", "2"],
      ],
    ],
  ])("%s", (_, text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
  });

  test.each(["\n", "\r\n", "\r"])("ends with its line, at %j", (end) => {
    expect(cellsOf(["A,B", "1,2", ""].join(end))).toEqual([
      ["A", "B"],
      ["1", "2"],
    ]);
  });
});

test("empty rows and columns are left out, and the rows keep their numbers", () => {
  const { table } = readTable("\ufeff,,,\nName,Mail,,\n\nAda,ada@x.com,,\n,,,\n,,,\n");

  expect(table).toEqual({
    kind: "cells",
    rows: [
      { number: 2, cells: ["Name", "Mail"] },
      { number: 4, cells: ["Ada", "ada@x.com"] },
    ],
    width: 2,
  });
});

test("a row may end early, as Excel writes it where only empty cells follow", () => {
  expect(cellsOf("Name,Mail,Note\nAda,a@x.com\nBen,b@x.com\nCyd,c@x.com,x")).toEqual([
    ["Name", "Mail", "Note"],
    ["Ada", "a@x.com"],
    ["Ben", "b@x.com"],
    ["Cyd", "c@x.com", "x"],
  ]);
});

describe("is refused in words:", () => {
  test.each(["", " \n\t\r\n", "\ufeff"])("nothing, as %j", (text) => {
    expect(problemsOf(text)).toEqual(["There’s nothing to read yet. Paste some cells."]);
  });

  test.each([",,\n,,", '"",""'])("cells without anything in them, as %j", (text) => {
    expect(problemsOf(text)).toEqual(["There’s nothing in these cells."]);
  });

  test("each row that was cut apart at the wrong place", () => {
    expect(
      problemsOf(
        "Name,Mail\nOsei, Ada,ada@x.com\nBen,ben@x.com\nCyd,cyd@x.com,,\nDee,dee@x.com,,x\nEva,eva@x.com",
      ),
    ).toEqual([
      "Row 2 has 3 cells where the others have 2. If a cell has a comma or a semicolon in it, put quotation marks around the cell.",
      "Row 5 has 4 cells where the others have 2. If a cell has a comma or a semicolon in it, put quotation marks around the cell.",
    ]);
  });

  test("rows cut apart at a semicolon, though their commas are more even", () => {
    const rows = ["Osei, A;1;1", "Byron, B;1;1", "Ek, C;1;1", "Li, D;1;1;2", "Roy, E;1;1;2"];

    expect(problemsOf(["N;A;B", ...rows].join("\n"))?.map((text) => text.slice(0, 5))).toEqual([
      "Row 5",
      "Row 6",
    ]);
  });

  test("a quotation mark that stays open, at its row", () => {
    expect(problemsOf('Name\tMail\nAda\tada@x.com\n"Ben\tben@x.com\nCyd\tcyd@x.com')).toEqual([
      "Row 3: a quotation mark opens here and never closes. Remove it, or close it.",
    ]);
  });

  test("more rows than 5,000 below a header", () => {
    const rows = (count: number) => "Name,Mail\n".repeat(count);

    expect(readTable(rows(limits.sheetRows + 1)).table?.rows).toHaveLength(5001);
    expect(problemsOf(rows(limits.sheetRows + 2))).toEqual([
      "This sheet has 5,002 rows, and Leadpath reads up to 5,000 at once. Split it, and bring its parts in one after the other.",
    ]);
  });

  test("more columns than 500, unless they're empty", () => {
    expect(problemsOf(`${"a,".repeat(500)}a\n`)?.[0]).toContain("has 501 columns");
    expect(readTable(`${"a,".repeat(500)}\n`).table?.width).toBe(500);
    expect(readTable(`a,b${",".repeat(9000)}\n`).table?.width).toBe(2);
  });

  test("more than 400 KB, however few characters they are", () => {
    expect(problemsOf("王".repeat(133_334))?.[0]).toContain("400 KB");
    expect(problemsOf("a".repeat(400_000))).toBeUndefined();
    expect(problemsOf(`${"a".repeat(399_998)}\r\n\r\n`)).toBeUndefined();
  });
});

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [51, "AZ"],
  [52, "BA"],
  [701, "ZZ"],
  [702, "AAA"],
])("column %i has the letters %s", (place, letters) => {
  expect(columnLetters(place)).toBe(letters);
});
