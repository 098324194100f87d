import { expect, test } from "vitest";
import { organizationName } from "@/lib/access/organization-name";

test.each(["Acme", "Ada’s workspace", "株式会社", "🚀", "x".repeat(120)])(
  "%s is a name",
  (name) => {
    expect(organizationName.parse(` ${name} `)).toBe(name);
  },
);

test.each([
  ["", "Enter a name."],
  [" \t ", "Enter a name."],
  ["\u200b\u200d", "Use at least one character that can be seen."],
  ["x".repeat(121), "Use at most 120 characters."],
  ["x".repeat(10_000), "Use at most 120 characters."],
  ["Ac\u0000me", "Use one line, without control characters."],
  ["Acme\nInc", "Use one line, without control characters."],
])("%j is refused: %s", (name, why) => {
  expect(organizationName.safeParse(name).error?.issues[0]?.message).toBe(why);
});
