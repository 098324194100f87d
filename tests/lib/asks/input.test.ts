import { describe, expect, test } from "vitest";
import { z } from "zod";
import { askFields } from "@/lib/asks/input";

const missing = "Say in your own words why you’re asking them.";
const input = z.strictObject(askFields(missing));
const ask = {
  id: crypto.randomUUID(),
  email: "dana@elsewhere.example",
  name: "Dana Roth",
  reason: "You were there.",
};

const wrong = (change: Partial<typeof ask>) =>
  input
    .safeParse({ ...ask, ...change })
    .error?.issues.map(({ path, message }) => [...path, message]);

describe("what a form sends that asks someone", () => {
  test("has a name on one line, or none", () => {
    expect(input.parse({ ...ask, name: " Dana Roth " })).toEqual(ask);
    expect(input.parse({ ...ask, name: "  " })).toMatchObject({ name: null });
    expect(wrong({ name: "x".repeat(101) })).toEqual([["name", "Use at most 100 characters."]]);
    expect(wrong({ name: "Dana\nRoth" })).toHaveLength(1);
  });

  test("has a name that can be seen, which turns no text around", () => {
    expect(wrong({ name: "\u200b" })).toEqual([["name", "Use at least one visible character."]]);
    expect(wrong({ name: "Dana\u202eRoth" })).toEqual([
      ["name", "Remove the marks that change the direction of text."],
    ]);
  });

  test("has a reason that can be seen", () => {
    for (const reason of ["", " \r\n", "\u200b", "\u202e\u2060"]) {
      expect(wrong({ reason })).toEqual([["reason", missing]]);
    }
    expect(input.parse({ ...ask, reason: " You were there.\r\n" }).reason).toBe("You were there.");
  });
});
