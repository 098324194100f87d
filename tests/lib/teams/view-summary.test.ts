import { expect, test } from "vitest";
import { advance, startAutosave } from "@/lib/assessments/autosave";
import { gridStatus, rowStatus } from "@/lib/teams/grid-status";
import { inForText, notSubmitted, viewsTitle } from "@/lib/teams/grid-words";
import { viewSummary } from "@/lib/teams/view-summary";

test("a view's summary tells levels, what wasn't seen, which musts are missing, and examples", () => {
  const answers = new Map([
    ["time-management", { state: "rated", level: 2, note: "" }],
    ["product-leadership", { state: "rated", level: 4, note: "Ran the workshop." }],
    ["collaboration", { state: "not_observed", level: null, note: "" }],
  ] as const);

  expect(viewSummary(answers)).toEqual({
    levels: [
      { skill: "Product Leadership", level: 4 },
      { skill: "Time Management and Organization", level: 2 },
    ],
    notSeen: ["Collaboration and Teamwork"],
    fromSheet: [],
    unconfirmed: [],
    missing: [
      { id: "product-prioritization", skill: "Product Prioritization" },
      { id: "visionary-thinking", skill: "Visionary Thinking" },
      { id: "storytelling", skill: "Presentation and Storytelling" },
    ],
    examples: [{ skill: "Product Leadership", note: "Ran the workshop." }],
  });
});

test("a view's summary tells what is a spreadsheet's, and what of it isn't confirmed", () => {
  const answers = new Map([
    ["time-management", { state: "rated", level: 2, note: "" }],
    ["product-leadership", { state: "rated", level: 4, note: "" }],
    ["collaboration", { state: "not_observed", level: null, note: "" }],
  ] as const);
  const sheet = new Map([
    ["time-management", "3"],
    ["product-leadership", "4"],
    ["collaboration", "not_observed"],
    ["storytelling", "not_observed"],
    ["negotiation", "1"],
  ] as const);

  expect(viewSummary(answers, sheet)).toMatchObject({
    fromSheet: ["Product Leadership", "Collaboration and Teamwork"],
    unconfirmed: [
      {
        id: "storytelling",
        skill: "Presentation and Storytelling",
        choice: "not_observed",
      },
      { id: "negotiation", skill: "Negotiation and Conflict Resolution", choice: "1" },
    ],
    missing: [
      { id: "product-prioritization", skill: "Product Prioritization" },
      { id: "visionary-thinking", skill: "Visionary Thinking" },
    ],
  });
});

test("of views that weren't submitted it's said which, and why", () => {
  const failures = [
    { id: "a", name: "Ada Osei", outcome: "empty" },
    { id: "b", outcome: "closed" },
  ] as const;

  expect(notSubmitted(failures, 12)).toEqual({
    message: "Two views weren’t submitted. Ten views went in.",
    errors: {
      "view-a": ["Ada: nothing is answered yet. “Not seen” is an answer, too."],
      "view-b": ["Someone: this check-in isn’t open anymore, so there’s nothing left to submit."],
    },
  });
  expect(notSubmitted(failures.slice(0, 1), 1).message).toBe("One view wasn’t submitted.");
});

test("the page that checks views says whether any wait", () => {
  expect(viewsTitle({ waiting: 2, in: 0 })).toBe("Check your views of the team");
  expect(viewsTitle({ waiting: 0, in: 3 })).toBe("You’re in for everyone");
  expect(viewsTitle({ waiting: 0, in: 0 })).toBe("No one waits for your view here");
  expect([0, 1, 3].map(inForText)).toEqual([
    "",
    "You’re in for one person.",
    "You’re in for three people.",
  ]);
});

test("a row says why it isn't saved, and the page how many aren't", () => {
  const answer = { choice: "3", confidence: "medium", note: "", reason: "" };
  const blank = startAutosave();
  const typed = advance(blank, { type: "typed", answer, isText: false });
  const sent = advance(typed, { type: "sent" });
  const at = "2026-11-26T10:00:00.000Z";
  const [saved, failed, signedOut, closed, conflict] = [
    advance(sent, { type: "saved", revision: 1, at }),
    advance(sent, { type: "failed", trouble: "unreachable" }),
    advance(sent, { type: "failed", trouble: "signed-out" }),
    advance(sent, { type: "closed", message: "Not saved: it’s over." }),
    advance(sent, { type: "conflicted", current: { ...answer, choice: "1", revision: 2 } }),
  ].map(rowStatus);
  const lacking = rowStatus(
    advance(blank, { type: "typed", answer: { ...answer, choice: "", note: "So" }, isText: true }),
  );

  expect([saved, failed, signedOut, closed, conflict, lacking].map((row) => row?.text)).toEqual([
    "",
    "Not saved; trying again…",
    "Not saved: you’re signed out.",
    "Not saved: it’s over.",
    "",
    "Not saved yet: choose a level",
  ]);
  const of = (...rows: (typeof saved)[]) => gridStatus(rows.flatMap((row) => row ?? [])).text;
  expect(of(rowStatus(blank))).toBe("");
  expect(of(saved, rowStatus(blank))).toBe("Saved");
  expect(of(saved, rowStatus(sent))).toBe("Saving…");
  expect(of(saved, lacking)).toBe("Not saved yet: choose a level");
  expect(of(saved, rowStatus(sent), failed, conflict)).toBe("Not saved: two answers");
  expect(of(failed, signedOut)).toBe("You’re signed out.");
});
