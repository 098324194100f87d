import { expect, test } from "vitest";
import { firstSentence } from "@/lib/forms/first-sentence";
import { limitReached } from "@/lib/limits";

test("a refusal is what happened, and then what was kept and what to do", () => {
  expect(firstSentence("It’s full. Nothing is lost. Wait.")).toEqual({
    first: "It’s full.",
    rest: "Nothing is lost. Wait.",
  });
  expect(firstSentence("Open example.com:3000 and try again.")).toEqual({
    first: "Open example.com:3000 and try again.",
    rest: "",
  });
});

test.each(Object.entries(limitReached))(
  "anyone who reaches the limit of %s reads both",
  (_, text) => {
    const { first, rest } = firstSentence(text);

    expect(first).toMatch(/[\d,]+ .*\.$/);
    expect(rest).not.toBe("");
  },
);
