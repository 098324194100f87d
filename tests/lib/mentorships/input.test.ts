import { describe, expect, test } from "vitest";
import {
  answerInput,
  declineInput,
  endInput,
  lookBackInput,
  menteeProposal,
  scopesInput,
} from "@/lib/mentorships/input";
import { lineLength, lookBackLength } from "@/lib/mentorships/mentorship";

const id = "7d9d1f4e-7f0e-4a53-9f3e-0d6c1b2a3f4e";
const secret = "a".repeat(43);
const proposal = {
  id,
  name: " Ingrid Solberg ",
  email: "",
  goal: " Lead a team ",
  wish: "An hour a month",
  betweenUs: "",
  scopes: { path: "on", report: "on" },
};

describe("a mentee's proposal", () => {
  test("has whom, the three lines, and what's checked, in the order of the scopes", () => {
    expect(menteeProposal.parse(proposal)).toEqual({
      ...proposal,
      name: "Ingrid Solberg",
      email: null,
      goal: "Lead a team",
      scopes: ["report", "path"],
    });
    expect(menteeProposal.parse({ ...proposal, scopes: undefined }).scopes).toEqual([]);
  });

  test.each([
    ["no name", { name: " " }],
    ["no goal", { goal: " " }],
    ["no wish", { wish: "" }],
    ["a line that's too long", { betweenUs: "a".repeat(lineLength + 1) }],
    ["no address where one is typed", { email: "ingrid" }],
    ["a scope that there isn't", { scopes: { everything: "on" } }],
    ["something more", { isProven: "yes" }],
  ])("is refused with %s", (_what, change) => {
    expect(menteeProposal.safeParse({ ...proposal, ...change }).success).toBe(false);
  });
});

test("a proposal is answered by its link's secret or its id, and declined by the secret alone", () => {
  expect(answerInput.safeParse({ token: id }).success).toBe(true);
  expect(answerInput.safeParse({ token: secret }).success).toBe(true);
  expect(answerInput.safeParse({ token: "../inbox" }).success).toBe(false);
  expect(declineInput.safeParse({ token: secret, what: "decline" }).success).toBe(true);
  expect(declineInput.safeParse({ token: id, what: "decline" }).success).toBe(false);
  expect(declineInput.safeParse({ token: secret }).success).toBe(false);
});

test("an end has one of two words, and scopes and a look back their bounds", () => {
  expect(endInput.safeParse({ id, side: "mentee", as: "completed" }).success).toBe(true);
  expect(endInput.safeParse({ id, side: "mentee", as: "managing" }).success).toBe(false);
  expect(scopesInput.parse({ id, scopes: { path: "on" } }).scopes).toEqual(["path"]);
  expect(scopesInput.safeParse({ id, scopes: { talks: "on" } }).success).toBe(false);
  expect(lookBackInput.safeParse({ id, text: "a".repeat(lookBackLength + 1) }).success).toBe(false);
});
