import { describe, expect, test } from "vitest";
import { limits } from "@/lib/limits";
import { guessMapping, type Mapping } from "@/lib/teams/sheet/mapping";
import { type KnownPerson, preview } from "@/lib/teams/sheet/preview";
import { guessScale, type Meaning } from "@/lib/teams/sheet/scale";
import { outcomeText } from "@/lib/teams/sheet/words";
import { previewOf, someone, tableOf } from "./sheets";

const errorsOf = (text: string, options?: Parameters<typeof previewOf>[1]) =>
  previewOf(text, options).errors.map(({ text }) => text);

const rowsOf = (text: string, options?: Parameters<typeof previewOf>[1]) => {
  const { errors, rows } = previewOf(text, options);
  expect(errors).toEqual([]);

  return rows ?? [];
};

describe("every error is told by row and column:", () => {
  const head = "Name,Email,Product Leadership";

  test.each([
    [
      "Ada,ada@x.com,4-Mar",
      "Product Leadership: “4-Mar” is a date that the spreadsheet made of 4/3. Enter a level.",
    ],
    ['Ada,ada@x.com,"3,5"', "Product Leadership: “3,5” is between two levels. Choose 3 or 4."],
    ["Ada,ada@x.com,7", "Product Leadership: “7” is outside the levels 0 to 5."],
    [
      "Ada,ada@x.com,#REF!",
      "Product Leadership: “#REF!” is a formula’s error. Correct it in the spreadsheet.",
    ],
    ["Ada,ada@x.com,0", "Product Leadership: Say what “0” means: “None yet”, or no rating."],
    ["Ada,ada@x,1", "Email: “ada@x” isn’t an email address, like name@example.com."],
    ["Ada,#N/A,1", "Email: “#N/A” is a formula’s error. Correct it in the spreadsheet."],
    ["Ada,,1", "Email: Add an email address for Ada."],
    [",ada@x.com,1", "Name: Add a name."],
    ["=A1,ada@x.com,1", "Name: “=A1” is a formula. Put its result in its place."],
    ["+Ada,ada@x.com,1", "Name: “+Ada” begins like a formula. Enter the name alone."],
    ["@Ada,ada@x.com,1", "Name: “@Ada” begins like a formula. Enter the name alone."],
    ["#REF!,ada@x.com,1", "Name: “#REF!” is a formula’s error. Correct it in the spreadsheet."],
    [
      "A\u0007da,ada@x.com,1",
      "Name: “A da” can’t be a name. Use one line, without control characters.",
    ],
    [
      '"Ada\nOsei",ada@x.com,1',
      "Name: “Ada Osei” can’t be a name. Use one line, without control characters.",
    ],
    [
      "\u202eAda,ada@x.com,1",
      "Name: “Ada” can’t be a name. Remove the marks that change the direction of text.",
    ],
    [
      `${"Ada ".repeat(30)},ada@x.com,1`,
      "Name: “Ada Ada Ada Ada Ada Ada Ada Ada Ada Ada …” can’t be a name. Use at most 100 characters.",
    ],
  ])("%j", (row, text) => {
    expect(errorsOf(`${head}\nBen,ben@x.com,2\n\n${row}\nCyd,cyd@x.com,3`)).toEqual([
      `Row 4, ${text}`,
    ]);
  });

  test("all of them, with their cells and places", () => {
    expect(previewOf(`${head}\nAda,ada,9\nBen,ben@x.com,2\n,cyd@x.com,x`)).toEqual({
      errors: [
        {
          row: 2,
          column: "B",
          cell: "ada",
          text: "Row 2, Email: “ada” isn’t an email address, like name@example.com.",
        },
        {
          row: 2,
          column: "C",
          cell: "9",
          text: "Row 2, Product Leadership: “9” is outside the levels 0 to 5.",
        },
        { row: 4, column: "A", cell: "", text: "Row 4, Name: Add a name." },
        { row: 4, column: "C", cell: "x", text: "Row 4, Product Leadership: Say what “x” means." },
      ],
    });
  });

  test("by its letters where a column has no heading", () => {
    expect(errorsOf("ada@x.com,Ada Osei\nben@,Ben")).toEqual([
      "Row 2, column A: “ben@” isn’t an email address, like name@example.com.",
    ]);
  });

  test("by the column where people stand side by side", () => {
    const { errors } = previewOf(",Ada,Ben\nEmail,ada@x.com,ben@x.com\nVision,3,8\nRisk,1,1");

    expect(errors).toEqual([
      {
        row: 3,
        column: "C",
        cell: "8",
        text: "Column C, Vision: “8” is outside the levels 0 to 5.",
      },
    ]);
  });

  test("a word once, with how often it comes", () => {
    expect(errorsOf(`${head}\nAda,ada@x.com,x\nBen,ben@x.com,X\nCyd,cyd@x.com,x`)).toEqual([
      "Row 2, Product Leadership: Say what “x” means. It’s in 2 other cells, too.",
    ]);
  });

  test("an address twice, by both rows, however it's written", () => {
    const sheet = `${head}\nAda,jo@münchen.de,1\nBen,ben@x.com,2\nJo,JO@xn--mnchen-3ya.de,3\nJoe,jo@münchen.de,1`;

    expect(errorsOf(sheet)).toEqual([
      "Row 4, Email: “JO@xn--mnchen-3ya.de” is in row 2 already. Keep one of the two.",
      "Row 5, Email: “jo@münchen.de” is in row 2 already. Keep one of the two.",
    ]);
  });

  test("a row of one's own with ratings", () => {
    const known = [someone({ isViewer: true })];

    expect(errorsOf(`${head}\nAda,ada@x.com,3`, { known })).toEqual([
      "Row 2, Email: This is you. Leave your row’s ratings empty: you assess yourself in Leadpath.",
    ]);
    expect(rowsOf(`${head}\nAda,ada@x.com,`, { known })).toMatchObject([{ isUnchanged: true }]);
  });

  test("a co-manager's row with ratings", () => {
    const known = [someone({ isManager: true })];

    expect(errorsOf(`${head}\nAda,ada@x.com,3`, { known })).toEqual([
      "Row 2, Email: They manage this team, too. Leave the ratings empty: only its members are rated in it.",
    ]);
    expect(rowsOf(`${head}\nAda,ada@x.com,`, { known })).toMatchObject([{ isUnchanged: true }]);
  });
});

describe("the sheet as a whole is refused", () => {
  const table = tableOf("Name,Email\nAda,ada@x.com");
  const only = (mapping: Partial<Mapping>) =>
    preview(table, { ...guessMapping(table), ...mapping }, [], []);

  test.each<[string, Partial<Mapping>, string]>([
    ["without anyone in it", { header: 1 }, "There’s no one in this sheet."],
    [
      "without names or addresses",
      { uses: ["negotiation"] },
      "Say which column has the email addresses, or the names of people who are here already.",
    ],
  ])("%s", (_, mapping, text) => {
    expect(only(mapping)).toEqual({ errors: [{ row: null, column: null, cell: "", text }] });
  });

  test("with more than 5,000 people", () => {
    const people = (count: number) =>
      Array.from({ length: count }, (_, at) => `p${at}@x.com`).join("\n");

    expect(previewOf(people(limits.sheetRows)).rows).toHaveLength(5000);
    expect(errorsOf(people(limits.sheetRows + 1))).toEqual([
      "This sheet has 5,001 people, and Leadpath reads up to 5,000 at once.",
    ]);
  });
});

describe("what would become of a row", () => {
  const sheet = "Name,Email,Vision,Risk\nAda Osei,ADA@x.com,3,not seen";
  const ratings = [
    { skill: "visionary-thinking", state: "rated", level: 3 },
    { skill: "risk-management", state: "not_observed", level: null },
  ] as const;

  test.each<[string, KnownPerson[], object, string]>([
    [
      "new",
      [],
      { id: null, standing: "new", isAdmin: false, isUnchanged: false },
      "Will be invited; two ratings to confirm",
    ],
    [
      "in the organization",
      [someone({ standing: "organization" })],
      { id: "ada", standing: "organization", isUnchanged: false },
      "Will be asked to join the team; two ratings to confirm",
    ],
    [
      "an admin, who stays one",
      [someone({ standing: "organization", isAdmin: true })],
      { standing: "organization", isAdmin: true },
      "Will be asked to join the team; stays an admin; two ratings to confirm",
    ],
    [
      "on the team",
      [someone()],
      {
        id: "ada",
        standing: "team",
        changed: ["visionary-thinking", "risk-management"],
        isUnchanged: false,
      },
      "On the team; two ratings to confirm",
    ],
    [
      "invited already",
      [someone({ standing: "invited" })],
      { standing: "invited", isUnchanged: false },
      "Invited already; two ratings to confirm",
    ],
    [
      "on the team with one other rating",
      [someone({ ratings: [{ ...ratings[0], level: 2 }, ratings[1]] })],
      { changed: ["visionary-thinking"], isUnchanged: false },
      "On the team; one rating to confirm",
    ],
    [
      "answered since on one skill otherwise, which stays",
      [
        someone({
          ratings: [{ ...ratings[0], level: 2 }],
          answered: ["visionary-thinking"],
        }),
      ],
      { changed: ["risk-management"], kept: 1, isUnchanged: false },
      "On the team; one rating to confirm; what you’ve answered on one skill stays",
    ],
    [
      "answered since on all of it, in part the same",
      [
        someone({
          ratings: [{ ...ratings[0], level: 2 }, ratings[1]],
          answered: ["visionary-thinking", "risk-management"],
        }),
      ],
      { changed: [], kept: 1, isUnchanged: true },
      "Unchanged: what you’ve answered on one skill stays",
    ],
    [
      "on the team, all the same",
      [someone({ ratings })],
      { changed: [], isUnchanged: true },
      "Unchanged",
    ],
    [
      "invited, whatever the name",
      [someone({ standing: "invited", name: "Ada", ratings })],
      { name: "Ada Osei", changed: [], isUnchanged: true },
      "Unchanged",
    ],
    [
      "on the team by another name, which is theirs",
      [someone({ name: "Ada O.", ratings })],
      { isUnchanged: true },
      "Unchanged",
    ],
    [
      "in the organization with the same ratings",
      [someone({ standing: "organization", ratings })],
      { isUnchanged: false },
      "Will be asked to join the team",
    ],
  ])("who is %s", (_, known, expected, text) => {
    const [row] = rowsOf(sheet, { known: [someone({ id: "eve", email: "eve@x.com" }), ...known] });

    expect(row).toMatchObject({ line: "Row 2", email: "ada@x.com", ratings, ...expected });
    expect(row && outcomeText(row)).toBe(text);
  });

  test("an empty cell leaves the rating that's there", () => {
    const known = [someone({ ratings })];

    expect(rowsOf("Name,Email,Vision,Risk\nAda,ada@x.com,,", { known })).toMatchObject([
      { ratings: [], changed: [], isUnchanged: true },
    ]);
  });
});

test("the same sheet again is unchanged, whatever each row was before", () => {
  const sheet =
    "Name,Email,Vision,Risk\nAda Osei,ada@x.com,3,0\nBen,ben@x.com,x,\nCyd,cyd@x.com,,1";
  const said: Record<string, Meaning> = { 0: "0", x: "not seen" };
  const before = [someone(), someone({ id: "cyd", email: "cyd@x.com", standing: "organization" })];
  const rows = rowsOf(sheet, { said, known: before });
  const after = rows.map(({ email, name, ratings, id, standing }, at) =>
    someone({
      id: id ?? `${at}`,
      email,
      name,
      ratings,
      standing: standing === "team" ? "team" : "invited",
    }),
  );

  expect(rows.map(({ isUnchanged }) => isUnchanged)).toEqual([false, false, false]);
  expect(rowsOf(sheet, { said, known: after }).map(({ isUnchanged }) => isUnchanged)).toEqual([
    true,
    true,
    true,
  ]);
});

describe("a name", () => {
  test("is put together of its parts", () => {
    expect(
      rowsOf("Last name,First name,Email\nOsei,Ada,ada@x.com\n,Ben,ben@x.com").map(
        ({ name }) => name,
      ),
    ).toEqual(["Ada Osei", "Ben"]);
  });

  test("is what stands beside the address, and never made of it", () => {
    const rows = rowsOf("Ada Osei <ada@x.com>, ben@x.com");

    expect(rows.map(({ name, email }) => [name, email])).toEqual([
      ["Ada Osei", "ada@x.com"],
      [null, "ben@x.com"],
    ]);
    expect(rowsOf("Email\nAda Osei <ada@x.com>\nmailto:ben@x.com")).toMatchObject([
      { name: "Ada Osei", email: "ada@x.com" },
      { name: null, email: "ben@x.com" },
    ]);
  });

  test("may be left for the person to say", () => {
    const table = tableOf("Name,Email\n,ada@x.com");
    const mapping: Mapping = { ...guessMapping(table), emptyNames: "ask" };

    expect(preview(table, mapping, guessScale(table, mapping), []).rows).toMatchObject([
      { name: null },
    ]);
  });
});

describe("without addresses, people who are here are found by name:", () => {
  const known = [
    someone(),
    someone({ id: "ben", email: null, name: "Ben Ek", standing: "organization" }),
    someone({ id: "jo-1", name: "Jo", email: "jo-1@x.com" }),
    someone({ id: "jo-2", name: "Jo", email: "jo-2@x.com", standing: "organization" }),
    someone({ id: "cy-1", name: "Cy", email: "cy-1@x.com" }),
    someone({ id: "cy-2", name: "Cy", email: "cy-2@x.com" }),
  ];

  test("in either order, and one of the team before others", () => {
    const rows = rowsOf("Name\tVision\nOSEI, ADA\t3\nbén ek\t2\nJo\t1", { known });

    expect(rows.map(({ id, email }) => [id, email])).toEqual([
      ["ada", null],
      ["ben", null],
      ["jo-1", null],
    ]);
  });

  test("or it's an error", () => {
    expect(errorsOf("Name,Vision\nZed,3\nCy,2\nAda Osei,1\nada osei,2\n,4", { known })).toEqual([
      "Row 2, Name: “Zed” isn’t the name of anyone here. Add a column with email addresses to invite people.",
      "Row 3, Name: “Cy” is the name of several people here. Add a column with email addresses.",
      "Row 5, Name: “ada osei” is in row 4 already. Keep one of the two.",
      "Row 6, Name: Add a name.",
    ]);
  });
});
