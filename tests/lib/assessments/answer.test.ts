import { describe, expect, test } from "vitest";
import { answerInput, choiceOf } from "@/lib/assessments/answer";

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

test("choiceOf is what the form showed", () => {
  expect(choiceOf({ state: "rated", level: 0 })).toBe("0");
  expect(choiceOf({ state: "not_applicable", level: null })).toBe("not_applicable");
});
