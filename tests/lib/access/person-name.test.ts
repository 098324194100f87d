import { expect, test } from "vitest";
import { personName } from "@/lib/access/person-name";

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
