import { expect, test } from "vitest";
import { defaultProfile } from "@/lib/readiness/profile";
import { evidenceChangeSentence } from "@/lib/reports/rated";
import { reportOf } from "./measured-reports";

const [first, second] = defaultProfile.priorities
  .filter(({ priority }) => priority === "must")
  .map(({ skill }) => ({ skill, strength: "outcome" }) as const);
const could = { skill: "time-management", strength: "outcome" } as const;
if (!first || !second) throw new Error("The profile has two must-haves.");
const withEvidence = (evidence: (typeof first)[]) => reportOf("2026-01-10", {}, { evidence });

test("evidence for another must-have is told, though no level moved", () => {
  const one = withEvidence([first]);

  expect(evidenceChangeSentence(one, withEvidence([first, first, second]))).toBe(
    "Must-have skills with evidence went from 1 of 5 to 2 of 5.",
  );
  expect(evidenceChangeSentence(withEvidence([first, second]), one)).toBe(
    "Must-have skills with evidence went from 2 of 5 to 1 of 5.",
  );
});

test("more of the same, evidence for a could-have, and another profile are no such change", () => {
  const one = withEvidence([first]);
  const otherMusts = reportOf(
    "2026-01-10",
    {},
    { evidence: [], profile: defaultProfile.priorities.slice(1) },
  );

  expect(evidenceChangeSentence(one, withEvidence([first, first]))).toBeNull();
  expect(evidenceChangeSentence(one, withEvidence([first, could as never]))).toBeNull();
  expect(evidenceChangeSentence(one, otherMusts)).toBeNull();
});
