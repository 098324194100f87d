import { expect, test } from "vitest";
import { shortName } from "@/lib/text/words";

test.each([
  ["Maya Lindqvist", "Maya"],
  ["Cher", "Cher"],
  ["María del Carmen Núñez Ortega", "María"],
  ["Jean-Luc\u00a0Moreau", "Jean-Luc"],
  ["山田太郎", "山田太郎"],
  ["x".repeat(100), "x".repeat(100)],
])("a sentence calls %s by the first name", (name, short) => {
  expect(shortName(name)).toBe(short);
});

test.each(["Dr. Maya Lindqvist", "J. R. Tolkien", "Lindqvist, Maya"])(
  "a sentence calls %s by the whole name, whose first word is no first name",
  (name) => {
    expect(shortName(name)).toBe(name);
  },
);
