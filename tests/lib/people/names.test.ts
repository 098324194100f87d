import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareNames, nameKey, organizationName, personName } from "@/lib/people/names";

describe("a person's name", () => {
  test.each([
    ["  Ada Byron ", "Ada Byron"],
    ["Þóra Ñuñez-O’Neil 王", "Þóra Ñuñez-O’Neil 王"],
    ["Ada 👩‍🚀", "Ada 👩‍🚀"],
    ["می‌خواهم", "می‌خواهم"],
  ])("takes %j as %j", (typed, name) => {
    expect(personName.parse(typed)).toBe(name);
  });

  test.each([
    "",
    "   ",
    "x".repeat(101),
    "Ada\nBcc: eve@example.com",
    "Ada\u0000",
    "\u200b",
    "\u2060 \ufeff",
    "\u202eAda",
    "Ada\u2067",
  ])("refuses %j", (typed) => {
    expect(personName.safeParse(typed).success).toBe(false);
  });
});

describe("an organization's name", () => {
  test.each(["Acme", "Ada’s workspace", "株式会社", "🚀", "x".repeat(120)])(
    "%s is a name",
    (name) => {
      expect(organizationName.parse(` ${name} `)).toBe(name);
    },
  );

  test.each([
    ["", "Enter a name."],
    [" \t ", "Enter a name."],
    ["\u200b\u200d", "Use at least one visible character."],
    ["x".repeat(121), "Use at most 120 characters."],
    ["x".repeat(10_000), "Use at most 120 characters."],
    ["Ac\u0000me", "Use one line, without control characters."],
    ["Acme\nInc", "Use one line, without control characters."],
  ])("%j is refused: %s", (name, why) => {
    expect(organizationName.safeParse(name).error?.issues[0]?.message).toBe(why);
  });
});

describe("a name's key", () => {
  test.each([
    ["José", "jose"],
    ["Jose\u0301", "jose"],
    ["ÉMILE", "emile"],
    ["Łukasz Ørsted", "lukasz orsted"],
    ["Weiß", "weiss"],
    ["Æsa Þóra", "aesa thora"],
    ["İpek ışık", "ipek isik"],
    ["Ирина", "ирина"],
    ["Οδυσσεύς", "οδυσσευσ"],
    ["Ａｄａ\u00a0 Byron", "ada byron"],
    ["O’Neil", "o'neil"],
    ["각 がく 王", "각 がく 王"],
    ["की", "की"],
  ])("of %s is %s", (name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  test("stays as it is when it is read again, and is the same for both cases", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        const key = nameKey(name);

        expect(nameKey(key)).toBe(key);
        expect(nameKey(name.toLowerCase())).toBe(key);
        expect(nameKey(name.normalize("NFD"))).toBe(key);
      }),
    );
  });
});

test("names are ordered whatever their accents and case", () => {
  const names = ["Zoe", "adam", "Émile", "emil", "Élodie", "Ørsted", "Otto"];

  expect(names.toSorted(compareNames)).toEqual([
    "adam",
    "Élodie",
    "emil",
    "Émile",
    "Ørsted",
    "Otto",
    "Zoe",
  ]);
});
