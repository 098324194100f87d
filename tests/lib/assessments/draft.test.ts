import { describe, expect, test } from "vitest";
import { wayOn } from "@/lib/assessments/draft";
import { lostAnswersText } from "@/lib/assessments/words";
import { skillIds } from "@/lib/framework/skills";

const id = "5f0f6d0e-8a0a-4c7e-9d8e-2f1d3a4b5c6d";

describe("the way on in a draft", () => {
  test("begins at the first skill where none is answered", () => {
    expect(wayOn({ id, answered: [] })).toEqual({
      text: "Continue: 14 to go",
      href: `/assessments/${id}/ratings/${skillIds[0]}`,
    });
  });

  test("leads to the first skill without an answer, in whatever order the others were given", () => {
    const answered = [skillIds[13], skillIds[0], skillIds[1], skillIds[3]] as const;

    expect(wayOn({ id, answered })).toEqual({
      text: "Continue: 10 to go",
      href: `/assessments/${id}/ratings/${skillIds[2]}`,
    });
  });

  test("leads to the check of the answers once every skill has one", () => {
    expect(wayOn({ id, answered: skillIds })).toEqual({
      text: "Continue: check and submit",
      href: `/assessments/${id}/answers`,
    });
  });
});

test.each([
  [[], "No skill is answered yet, so nothing is lost."],
  [["Negotiation"], "One answer, with its confidence and notes: Negotiation."],
  [
    ["Negotiation", "User Research", "Adaptability"],
    "Three answers, with their confidence and notes: Negotiation, User Research, and Adaptability.",
  ],
])("what goes with a discarded draft: %j", (skills, text) => {
  expect(lostAnswersText(skills)).toBe(text);
});
