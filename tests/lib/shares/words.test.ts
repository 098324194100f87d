import { expect, test } from "vitest";
import { scopesText, sharesSentence, skillsSentence, visitsText } from "@/lib/shares/words";

const levels = (...all: (number | null)[]) => skillsSentence(all.map((level) => ({ level })));

test("the first line says how many links work", () => {
  expect([0, 1, 2, 20].map(sharesSentence)).toEqual([
    "You aren’t sharing anything",
    "One active link",
    "Two active links",
    "20 active links",
  ]);
});

test("a link says what it opens", () => {
  expect(scopesText(["report"])).toBe("The report");
  expect(scopesText(["skills", "path"])).toBe("The skill levels and the path");
});

test("visits are counted in words", () => {
  expect([0, 1, 2, 3].map(visitsText)).toEqual([
    "Not opened yet",
    "Opened once",
    "Opened twice",
    "Opened three times",
  ]);
});

test("the levels are said from the least to the greatest, of the skills that have one", () => {
  expect(levels(2, 3.4, 4)).toBe("Three skills have a level, from 2 to 4");
  expect(levels(3, null, 2)).toBe("2 of 3 skills have a level, from 2 to 3");
  expect(levels(3, 3)).toBe("Two skills have level 3");
  expect(levels(3, null)).toBe("1 of 2 skills has level 3");
  expect(levels(3.01, 3.04)).toBe("Two skills have level 3");
  expect(levels(null)).toBe("No skill has a level yet");
});
