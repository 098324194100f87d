import { describe, expect, test } from "vitest";
import { type SkillId, skillIds, skills } from "@/lib/framework/skills";
import { guessMapping } from "@/lib/teams/sheet/mapping";
import { skillNamed } from "@/lib/teams/sheet/skill-names";
import { tableOf } from "./sheets";

const guessOf = (lines: string[]) => guessMapping(tableOf(lines.join("\n")));

describe("a skill's name", () => {
  test.each(skills)("is $name, and its id, in any case", ({ id, name }) => {
    expect(skillNamed(name)).toBe(id);
    expect(skillNamed(name.toUpperCase())).toBe(id);
    expect(skillNamed(` ${name} (rating)`)).toBe(id);
    expect(skillNamed(id)).toBe(id);
  });

  test.each<[string, SkillId]>([
    ["Prioritisation", "product-prioritization"],
    ["Prioritizing", "product-prioritization"],
    ["Prioritizaton", "product-prioritization"],
    ["PMF", "product-market-fit"],
    ["Market fit", "product-market-fit"],
    ["Product/Market Fit", "product-market-fit"],
    ["Vision", "visionary-thinking"],
    ["Risk", "risk-management"],
    ["Analytics", "product-analytics"],
    ["Research", "user-research"],
    ["Users research", "user-research"],
    ["Culture", "culture-driven-leadership"],
    ["CDL", "culture-driven-leadership"],
    ["Negotiating", "negotiation"],
    ["Colaboration", "collaboration"],
    ["Storyteling skill", "storytelling"],
    ["3. Time management", "time-management"],
  ])("may be written %s", (text, skill) => {
    expect(skillNamed(text)).toBe(skill);
  });

  test.each([
    "",
    "Leadership",
    "Product",
    "Management",
    "Product management",
    "Time",
    "Time zone",
    "User",
    "Market",
    "PM",
    "Adaptability target",
    "Product Leadership (self)",
    "Vision comment",
    "Negotiation (self)",
    "Storytelling comment",
    "Peer: Collaboration",
    "Ada Osei",
    "x".repeat(1000),
  ])("isn't %j", (text) => {
    expect(skillNamed(text)).toBeUndefined();
  });
});

describe("how a table is read", () => {
  test("with people as rows", () => {
    expect(
      guessOf([
        "Name,Title,Email,Vision,Vision notes,Product Leadership",
        "Ada Osei,Product Lead,ada@x.com,3,good,2",
      ]),
    ).toEqual({
      people: "rows",
      header: 0,
      uses: ["name", "ignored", "address", "visionary-thinking", "ignored", "product-leadership"],
      emptyNames: "error",
    });
  });

  test("with people as columns, skills down the side", () => {
    expect(
      guessOf([
        "Skill,Ada,Ben",
        "Email,ada@x.com,ben@x.com",
        ...skills.map(({ name }) => `${name},3,2`),
      ]),
    ).toEqual({
      people: "columns",
      header: 0,
      uses: ["name", "address", ...skillIds],
      emptyNames: "error",
    });
  });

  test("with people as columns and no addresses", () => {
    const { people, header, uses } = guessOf([",Ada,Ben", "Vision,3,2", "Risk,1,1"]);

    expect({ people, header, uses }).toEqual({
      people: "columns",
      header: 0,
      uses: ["name", "visionary-thinking", "risk-management"],
    });
  });

  test("with titles down the side that could be skills", () => {
    const { people, uses } = guessOf([
      "Name\tTitle\tEmail",
      "Ada\tProduct Lead\tada@x.com",
      "Ben\tUser Research\tben@x.com",
      "Cyd\tProduct Analytics\tcyd@x.com",
    ]);

    expect(people).toBe("rows");
    expect(uses).toEqual(["name", "ignored", "address"]);
  });

  test("by where the addresses are, if no heading says so", () => {
    const lines = [
      ["Ada", "Ben", "Cyd"],
      ["Product Lead", "User Research", "Vision"],
      ["ada@x.com", "ben@x.com", "cyd@x.com"],
    ];
    const turned = [0, 1, 2].map((at) => lines.map((line) => line[at]));

    expect(guessOf(lines.map((line) => line.join("\t"))).people).toBe("columns");
    expect(guessOf(turned.map((line) => line.join("\t"))).people).toBe("rows");
  });

  test("with people the other way, once someone says so", () => {
    const table = tableOf("\tVision\tRisk\nVision\t3\t2\nRisk\t1\t1");

    expect(guessMapping(table, "rows")).toMatchObject({ people: "rows", header: 0 });
    expect(guessMapping(table, "columns")).toMatchObject({ people: "columns", header: 0 });
  });

  test("below a title of its own", () => {
    const { header, uses } = guessOf([
      "Q3 skills matrix,,",
      "Person,E-Mail,Negotiation",
      "Ada,ada@x.com,3",
    ]);

    expect(header).toBe(1);
    expect(uses).toEqual(["name", "address", "negotiation"]);
  });

  test("with first and last names", () => {
    const { uses } = guessOf(["Last name;First name;E-mail address", "Osei;Ada;ada@x.com"]);

    expect(uses).toEqual(["last name", "first name", "address"]);
  });

  test("with a whole name beside its parts", () => {
    const { uses } = guessOf(["Last name;First name;Name;Mail", "Osei;Ada;Ada Osei;ada@x.com"]);

    expect(uses).toEqual(["ignored", "ignored", "name", "address"]);
  });

  test("with other columns that share a word with a skill", () => {
    const { uses } = guessOf(["Name,Team,Organization,Role,Email", "Ada,Core,Acme,PM,ada@x.com"]);

    expect(uses).toEqual(["name", "ignored", "ignored", "ignored", "address"]);
  });

  test("without a header, by what's in it", () => {
    expect(
      guessOf(["1,ada@x.com,Ada Osei,PM", "2,ben@x.com,Ben,PM", "3,cyd@x.com,Cyd,PM"]),
    ).toEqual({
      people: "rows",
      header: null,
      uses: ["ignored", "address", "name", "ignored"],
      emptyNames: "error",
    });
  });

  test("with a header in other words", () => {
    const { header, uses } = guessOf(["Wer,Wohin", "Ada Osei,ada@x.com", "Ben,ben@x.com"]);

    expect(header).toBe(0);
    expect(uses).toEqual(["name", "address"]);
  });

  test("with somebody else's address beside theirs", () => {
    const { uses } = guessOf(["Manager email,Name,Work email address", "eve@x.com,Ada,ada@x.com"]);

    expect(uses).toEqual(["ignored", "name", "address"]);
  });

  test("with a column twice: the plainer heading counts", () => {
    const { uses } = guessOf(["Name,Email,My Negotiation rating,Negotiation", "Ada,ada@x.com,1,2"]);

    expect(uses).toEqual(["name", "address", "ignored", "negotiation"]);
  });

  test("with names only", () => {
    const { uses } = guessOf(["PM,Vision,Risk", "Ada,3,2"]);

    expect(uses).toEqual(["name", "visionary-thinking", "risk-management"]);
  });

  test("with nothing known", () => {
    const { header, uses } = guessOf(["1,2", "3,4"]);

    expect({ header, uses }).toEqual({ header: null, uses: ["ignored", "ignored"] });
  });

  test("as a list of addresses, whose names may be empty", () => {
    expect(guessOf(["Ada Osei <ada@x.com>, ben@x.com"])).toEqual({
      people: "rows",
      header: null,
      uses: ["name", "address"],
      emptyNames: "ask",
    });
  });
});
