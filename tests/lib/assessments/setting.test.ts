import { expect, test } from "vitest";
import { startInput } from "@/lib/assessments/input";
import { settingQuestions, settingSentences } from "@/lib/assessments/setting";

test("nothing has to be told, and what is told is one of the answers", () => {
  expect(startInput.safeParse({ purpose: "development" }).success).toBe(true);
  expect(startInput.safeParse({ purpose: "development", seat: "perhaps" }).success).toBe(false);
  expect(startInput.safeParse({ purpose: "a raise" }).success).toBe(false);
});

test("each answer has a sentence of its own", () => {
  const sentences = settingQuestions.flatMap(({ id, options }) =>
    options.flatMap((option) => settingSentences({ [id]: option })),
  );

  expect(new Set(sentences).size).toBe(12);
});

test("what was told is said in the order of the questions", () => {
  expect(settingSentences({})).toEqual([]);
  expect(settingSentences({ seat: "no", wantsToLead: "yes" })).toEqual([
    "You want to lead people.",
    "There’s no opening for a Product Lead yet.",
  ]);
});
