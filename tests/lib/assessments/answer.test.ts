import { describe, expect, test } from "vitest";
import { answerInput, choiceOf, isAnswerAbout } from "@/lib/assessments/answer";
import { type RatingState, ratingStates } from "@/lib/readiness/model";

const form = (fields: Record<string, string> = {}) => ({
  assessmentId: crypto.randomUUID(),
  skill: "negotiation",
  revision: "0",
  choice: "3",
  confidence: "medium",
  note: "",
  reason: "",
  ...fields,
});

describe("answerInput", () => {
  test("reads a level", () => {
    expect(answerInput.parse(form()).answer).toEqual({
      state: "rated",
      level: 3,
      confidence: "medium",
      note: "",
      reason: "",
    });
  });

  test("reads a state without a level", () => {
    expect(answerInput.parse(form({ choice: "no_opportunity" })).answer).toMatchObject({
      state: "no_opportunity",
      level: null,
    });
  });

  test("reads that a skill hasn't been seen, which isn't a 0", () => {
    expect(answerInput.parse(form({ choice: "not_observed" })).answer).toMatchObject({
      state: "not_observed",
      level: null,
    });
  });

  test("asks why a skill does not apply, and only then keeps the reason", () => {
    const without = answerInput.safeParse(form({ choice: "not_applicable", reason: "  " }));

    expect(without.error?.issues[0]?.path).toEqual(["reason"]);
    expect(
      answerInput.parse(form({ choice: "not_applicable", reason: "No users abroad." })).answer
        .reason,
    ).toBe("No users abroad.");
    expect(answerInput.parse(form({ reason: "Left over." })).answer.reason).toBe("");
  });

  test("counts a line break as one character, however it was sent", () => {
    const note = `${"a".repeat(1998)}\r\nb`;

    expect(answerInput.parse(form({ note })).answer.note).toBe(`${"a".repeat(1998)}\nb`);
  });

  test.each([
    ["choice", "6"],
    ["choice", "-1"],
    ["choice", ""],
    ["confidence", "sure"],
    ["skill", "juggling"],
    ["revision", "-1"],
    ["revision", "1.5"],
    ["assessmentId", "1"],
    ["note", "a".repeat(2001)],
    ["intent", "submit"],
  ])("refuses %s=%s", (name, value) => {
    expect(answerInput.safeParse(form({ [name]: value })).error?.issues[0]?.path).toEqual([name]);
  });

  test("refuses a field that the form does not have", () => {
    expect(answerInput.safeParse(form({ raterId: crypto.randomUUID() })).success).toBe(false);
  });
});

test("what one hasn't seen is said of someone else, and what one's role lacks, of oneself", () => {
  const about: Record<RatingState, ("oneself" | "someone else")[]> = {
    rated: ["oneself", "someone else"],
    no_opportunity: ["oneself"],
    not_applicable: ["oneself"],
    not_observed: ["someone else"],
  };

  for (const state of ratingStates) {
    for (const whom of ["oneself", "someone else"] as const) {
      expect([state, whom, isAnswerAbout(whom, { state })]).toEqual([
        state,
        whom,
        about[state].includes(whom),
      ]);
    }
  }
});

test("choiceOf is what the form showed", () => {
  expect(choiceOf({ state: "rated", level: 0 })).toBe("0");
  expect(choiceOf({ state: "not_applicable", level: null })).toBe("not_applicable");
});
