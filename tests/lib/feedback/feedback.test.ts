import { describe, expect, test } from "vitest";
import { longestAnswer } from "@/lib/feedback/feedback";
import {
  aboutSearch,
  feedbackAskInput,
  feedbackDeclineInput,
  feedbackInput,
} from "@/lib/feedback/input";
import { givenByText, givingTexts, thingName, thingText } from "@/lib/feedback/words";
import { frameworkActions } from "@/lib/path/framework-actions";
import { datesIn } from "@/lib/text/dates";

const id = crypto.randomUUID();
const ask = { id, email: "", name: "Dana Roth", reason: "You were there.", skill: "negotiation" };
const noAction = { actionTitle: null, actionDoneOn: null };

describe("what asks for feedback", () => {
  test("is about a skill or an action, with an address or, for a link to pass on, none", () => {
    expect(feedbackAskInput.parse(ask)).toEqual({
      id,
      email: null,
      name: "Dana Roth",
      reason: "You were there.",
      about: { skill: "negotiation" },
    });
    const { skill: _, ...rest } = ask;
    const action = frameworkActions[0]?.key;
    expect(feedbackAskInput.parse({ ...rest, email: "Dana@Example.com", action })).toMatchObject({
      email: "dana@example.com",
      about: { action },
    });
    for (const wrong of [
      { skill: "charm" },
      { skill: undefined },
      { skill: undefined, action: "another" },
      { email: "nobody" },
      { reason: " " },
      { reason: "x".repeat(1001) },
      { level: "3" },
    ]) {
      expect(feedbackAskInput.safeParse({ ...ask, ...wrong }).success).toBe(false);
    }
  });

  test("is told from an address that names nothing to ask about", () => {
    expect(aboutSearch.safeParse({}).success).toBe(false);
    expect(aboutSearch.safeParse({ skill: ["negotiation", "adaptability"] }).success).toBe(false);
    expect(aboutSearch.parse({ skill: "negotiation" })).toEqual({ skill: "negotiation" });
  });
});

describe("feedback", () => {
  test("answers at least one of its questions, each within its bound, and rates nothing", () => {
    expect(feedbackInput.parse({ id, wentWell: " You listened.\r\n", tryNext: "" })).toEqual({
      id,
      wentWell: "You listened.",
      tryNext: "",
    });
    for (const wrong of [
      { wentWell: " ", tryNext: "" },
      { wentWell: "\u200b", tryNext: "\u200b" },
      { wentWell: "x".repeat(longestAnswer + 1), tryNext: "" },
      { wentWell: "", tryNext: "x".repeat(longestAnswer + 1) },
      { wentWell: "Good.", tryNext: "", level: "3" },
    ]) {
      expect(feedbackInput.safeParse({ id, ...wrong }).success).toBe(false);
    }
    expect(feedbackDeclineInput.safeParse({ id, reason: "another memory" }).success).toBe(false);
    const long = { id, wentWell: "x".repeat(longestAnswer + 1), tryNext: "" };
    expect(feedbackInput.safeParse(long).error?.issues[0]?.message).toMatch(
      /^Use at most \d,000 characters\.$/,
    );
  });

  test("is on a skill by its question and what it covers, or on an action as it was when it was asked", () => {
    const skill = { skill: "negotiation", ...noAction } as const;
    expect(thingText(skill, "Maya Lindqvist")).toMatchObject({
      title: "How does Maya settle differences?",
      text: expect.stringMatching(/^Negotiation/),
    });
    const action = { skill: null, actionTitle: "Mentor a PM", actionDoneOn: null };
    expect(thingName(action)).toBe("Mentor a PM");
    expect(thingText(action, "Maya Lindqvist").text).toBe(
      "Something Maya does on the way to Product Lead.",
    );
    expect(thingText({ ...action, actionDoneOn: "2026-09-03" }, "Maya Lindqvist").text).toMatch(
      /^Something Maya did on the way to Product Lead, on Sep/,
    );
  });

  test("says who gave it and when, and where a link doesn't show who", () => {
    const dates = datesIn("UTC");
    const answeredAt = new Date("2026-11-27T09:00Z");
    const given = { askedName: "Tomás Beltrame", answeredAt, proof: "account" } as const;
    expect(givenByText(given, dates)).toBe(`Tomás Beltrame, ${dates.day(answeredAt)}`);
    expect(givenByText({ ...given, proof: "link" }, dates)).toContain(
      "By a link that you passed on",
    );
    expect(givenByText({ ...given, askedName: "" }, dates)).toContain(
      "Someone whose account was deleted",
    );
  });

  test("says before it's given who reads it, by which name, and that it rates nothing", () => {
    const [who, rating] = givingTexts("Maya Lindqvist", "Tomás Beltrame");
    expect(who).toContain(
      "Only Maya will read it, and sees your name (Tomás Beltrame) and the day.",
    );
    expect(rating).toContain("If Maya wants a rating, you’ll be asked separately.");
  });
});
