import { expect, test } from "vitest";
import { evidenceSinceText, isSameEvidence } from "@/lib/evidence/since";

test("what came in is counted, and told from what was only changed", () => {
  expect(evidenceSinceText({ newPieces: 0, isChanged: false })).toBeNull();
  expect(evidenceSinceText({ newPieces: 2, isChanged: false })).toBeNull();
  expect([0, 1, 2].map((newPieces) => evidenceSinceText({ newPieces, isChanged: true }))).toEqual([
    "Your evidence has changed since this report",
    "1 new piece of evidence since this report",
    "2 new pieces of evidence since this report",
  ]);
  expect(evidenceSinceText({ newPieces: 1, isChanged: true }, "your newest report")).toBe(
    "1 new piece of evidence since your newest report",
  );
});

test("evidence is the same in any order, and another with another strength or one more", () => {
  const claim = { skill: "storytelling", strength: "claim" } as const;
  const outcome = { skill: "negotiation", strength: "outcome" } as const;

  expect(isSameEvidence([claim, outcome], [outcome, claim])).toBe(true);
  expect(isSameEvidence([claim], [{ ...claim, strength: "artifact" }])).toBe(false);
  expect(isSameEvidence([claim], [claim, claim])).toBe(false);
});
