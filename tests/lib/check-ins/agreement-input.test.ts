import { describe, expect, test } from "vitest";
import { z } from "zod";
import { longestAgreed } from "@/lib/check-ins/agreement";
import { agreementConfirmationInput, agreementInput } from "@/lib/check-ins/agreement-input";
import { limits } from "@/lib/limits";

const empty = { skill: "", sign: "", chance: "", subjectDoes: "", raterDoes: "" };
const whole = {
  skill: "negotiation",
  sign: "Ada closes the talks.",
  chance: "The renewal.",
  subjectDoes: "Lead the talks",
  raterDoes: "Stay out",
};
const id = "2f1e9f0a-0000-4000-8000-000000000001";
const form = (change: Record<string, unknown> = {}) => ({
  id,
  version: "0",
  agreed1: whole,
  agreed2: empty,
  agreed3: empty,
  reviewOn: "2027-01-15",
  ...change,
});

function errorsOf(change: Record<string, unknown>) {
  const { error } = agreementInput.safeParse(form(change));

  return error ? z.flattenError(error).fieldErrors : {};
}

describe("agreementInput", () => {
  test("takes one skill, and leaves out the places that are empty", () => {
    expect(agreementInput.parse(form())).toEqual({
      id,
      version: 0,
      skills: [whole],
      reviewOn: "2027-01-15",
      decider: "",
      decidesOn: null,
    });
  });

  test("takes three, in the order of their places, and who else decides", () => {
    const [second, third] = [
      { ...whole, skill: "storytelling" },
      { ...whole, skill: "adaptability" },
    ];
    const sent = form({ agreed2: second, agreed3: third, decider: "The board", decidesOn: "" });

    expect(agreementInput.parse(sent)).toMatchObject({
      skills: [whole, second, third],
      decider: "The board",
      decidesOn: null,
    });
    expect(agreementInput.parse({ ...sent, decidesOn: "2027-03-01" })).toMatchObject({
      decidesOn: "2027-03-01",
    });
  });

  test("makes one line of each text, without blanks around it", () => {
    const broken = { ...whole, subjectDoes: "  Lead\r\nthe   talks\n" };

    expect(agreementInput.parse(form({ agreed1: broken })).skills).toEqual([whole]);
  });

  test.each(["skill", "sign", "chance", "subjectDoes", "raterDoes"])(
    "asks for the %s at its field, in the first place and in any that holds something",
    (field) => {
      expect(Object.keys(errorsOf({ agreed1: { ...whole, [field]: "" } }))).toEqual([
        `agreed1.${field}`,
      ]);
      const second = { ...whole, skill: "adaptability", [field]: " " };
      const blank = field === "skill" ? { ...second, skill: "" } : second;
      expect(Object.keys(errorsOf({ agreed2: blank }))).toEqual([`agreed2.${field}`]);
    },
  );

  test("asks for a whole first skill where there's none at all", () => {
    expect(Object.keys(errorsOf({ agreed1: empty }))).toHaveLength(5);
  });

  test("takes no skill twice", () => {
    expect(Object.keys(errorsOf({ agreed3: whole }))).toEqual(["agreed3.skill"]);
  });

  test("takes no text above its length, nor anything that no form sends", () => {
    const long = (length: number) => ({ agreed1: { ...whole, sign: "a".repeat(length) } });

    expect(errorsOf(long(longestAgreed))).toEqual({});
    expect(Object.keys(errorsOf(long(longestAgreed + 1)))).toEqual(["agreed1.sign"]);
    expect(Object.keys(errorsOf(long(10 * longestAgreed + 1)))).toEqual(["agreed1"]);
    expect(Object.keys(errorsOf({ decider: "a".repeat(longestAgreed + 1) }))).toEqual(["decider"]);
    expect(agreementInput.safeParse(form({ writtenBy: "rater" })).success).toBe(false);
    expect(agreementInput.safeParse(form({ agreed1: { ...whole, skill: "magic" } })).success).toBe(
      false,
    );
  });
});

test("a confirmation names a version that could be there", () => {
  expect(agreementConfirmationInput.parse({ id, version: "3" })).toEqual({ id, version: 3 });
  for (const version of ["-1", "1.5", String(limits.agreementVersions + 1), "one"]) {
    expect(agreementConfirmationInput.safeParse({ id, version }).success).toBe(false);
  }
});
