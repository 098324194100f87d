import { describe, expect, test } from "vitest";
import { limits } from "@/lib/limits";
import { guessMapping } from "@/lib/teams/sheet/mapping";
import { type KnownPerson, preview } from "@/lib/teams/sheet/preview";
import { guessScale, type Meaning } from "@/lib/teams/sheet/scale";
import { roomProblem, sheetShown } from "@/lib/teams/sheet/shown";
import { someone as onTeam, tableOf } from "./sheets";

const room = { places: 1000, invitations: 200 };

function read(
  text: string,
  known: readonly KnownPerson[] = [],
  said: Record<string, Meaning> = {},
) {
  const table = tableOf(text);
  const mapping = { ...guessMapping(table), emptyNames: "ask" } as const;
  const scale = guessScale(table, mapping, said);
  const previewed = preview(table, mapping, scale, known);

  return { mapping, previewed, shown: sheetShown(table, { mapping, scale }, previewed) };
}

function someone(email: string, standing: KnownPerson["standing"]): KnownPerson {
  return onTeam({ id: email, email, name: null, standing });
}

const many = (count: number) =>
  ["Email", ...Array.from({ length: count }, (_, n) => `p${n}@x.com`)].join("\n");

test("a matrix is read with its ratings, and an empty name is no error", () => {
  const { mapping, shown } = read("Name,Email,Negotiation\n,ada@x.com,3");

  expect(mapping.uses).toEqual(["name", "address", "negotiation"]);
  expect(shown.problems).toEqual([]);
  expect(shown.rows).toEqual([
    {
      id: "Row 2",
      line: "Row 2",
      who: "ada@x.com",
      outcome: "Will be invited; one rating to confirm",
    },
  ]);
  expect(shown).toMatchObject({ toAdd: 1, toRate: 1 });
  expect(shown.summary).toBe("1 will be invited. 1 rating waits for you to confirm.");
});

test("a date that a spreadsheet made of a level is an error of its cell", () => {
  expect(read("Name,Email,Negotiation\n,ada@x.com,4-Mar").shown.problems).toEqual([
    "Row 2, Negotiation: “4-Mar” is a date that the spreadsheet made of 4/3. Enter a level.",
  ]);
});

test("what each value means is shown as guessed or as said, and what nobody knows is asked", () => {
  const sheet = "Email,Negotiation,Vision\na@x.com,3,0\nb@x.com,,good";
  const asked = read(sheet).shown;

  expect(asked.scale).toEqual([
    { value: "0", label: "“0”", cells: "In 1 cell", meaning: "" },
    { value: "3", label: "“3”", cells: "In 1 cell", meaning: "3" },
    { value: "good", label: "“good”", cells: "In 1 cell", meaning: "" },
    { value: "", label: "Empty cells", cells: "In 1 cell", meaning: "nothing" },
  ]);
  expect(asked.problems).toEqual([
    "Row 2, Vision: Say what “0” means: “None yet”, or no rating.",
    "Row 3, Vision: Say what “good” means.",
  ]);
  expect(asked).toMatchObject({ toAdd: 0, toRate: 0, rows: [], summary: "" });

  const { shown, previewed } = read(sheet, [], { "0": "nothing", good: "4", "": "not seen" });
  expect(shown.problems).toEqual([]);
  expect(shown.toRate).toBe(3);
  expect(previewed.rows?.map(({ ratings }) => ratings)).toEqual([
    [{ skill: "negotiation", state: "rated", level: 3 }],
    [
      { skill: "negotiation", state: "not_observed", level: null },
      { skill: "visionary-thinking", state: "rated", level: 4 },
    ],
  ]);
});

test("new ratings of whoever is in the team add no one, and need no room", () => {
  const known = [someone("a@x.com", "team")];
  const { shown, previewed } = read("Email,Negotiation\na@x.com,3", known);

  expect(shown).toMatchObject({ toAdd: 0, toRate: 1 });
  expect(shown.summary).toBe("1 stays as now. 1 rating waits for you to confirm.");
  expect(roomProblem(previewed, { places: 0, invitations: 0 })).toBeUndefined();
});

test("each column has its place, its heading, and the first different cells", () => {
  const { shown } = read(
    "Name,Email\nAda,a@x.com\nAda,b@x.com\nBen,c@x.com\nCy,d@x.com\nDi,e@x.com",
  );

  expect(shown.columns).toEqual([
    { field: 0, label: "Column A: “Name”", examples: "“Ada”, “Ben”, “Cy”", use: "name" },
    {
      field: 1,
      label: "Column B: “Email”",
      examples: "“a@x.com”, “b@x.com”, “c@x.com”",
      use: "address",
    },
  ]);
  expect(shown.header).toBe("0");
  expect(shown.headers[0]).toEqual({
    value: "none",
    label: "None: the people start right away",
  });
  expect(shown.headers[1]).toEqual({ value: "0", label: "Row 1: “Name”, “Email”" });
});

test.each<[KnownPerson["standing"][], string, number]>([
  [[], "4 will be invited.", 4],
  [["organization"], "1 will be asked to join and 3 will be invited.", 4],
  [
    ["organization", "team", "invited"],
    "1 will be asked to join, 1 will be invited, and 2 stay as now.",
    2,
  ],
  [["team", "team", "team", "invited"], "4 stay as now.", 0],
])("where %j are known already: %s", (standings, summary, toAdd) => {
  const known = standings.map((standing, n) => someone(`p${n}@x.com`, standing));

  expect(read(many(4), known).shown).toMatchObject({ summary, toAdd });
});

test("what is shown is bounded", () => {
  expect(read(many(5000)).shown).toMatchObject({ more: 4800, toAdd: 5000 });
  expect(read(many(5000)).shown.rows).toHaveLength(200);
  expect(read(many(5000).replaceAll("@", " at ")).shown.problems.length).toBeLessThanOrEqual(200);
});

describe("what can't be brought in at once", () => {
  test.each<[string, number, { places: number; invitations: number }, RegExp | undefined]>([
    ["as many as there's room for", 3, { places: 3, invitations: 3 }, undefined],
    [
      "more than the team has room for",
      3,
      { ...room, places: 2 },
      /adds 3 people, and the team has room for 2/,
    ],
    [
      "more than may be open",
      3,
      { ...room, invitations: 2 },
      /needs 3 invitations, and 2 more can be open/,
    ],
    [
      "more than a day's",
      limits.invitationsADay + 1,
      room,
      /needs 101 invitations, and you can create 100 a day/,
    ],
  ])("%s", (_, count, left, problem) => {
    const said = roomProblem(read(many(count)).previewed, left);

    if (problem) expect(said).toMatch(problem);
    else expect(said).toBeUndefined();
  });

  test("whoever is known needs no invitation, and whoever is in the team no room", () => {
    const known = [someone("p0@x.com", "organization"), someone("p1@x.com", "team")];

    expect(
      roomProblem(read(many(2), known).previewed, { places: 1, invitations: 0 }),
    ).toBeUndefined();
  });
});
