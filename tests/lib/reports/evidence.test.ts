import { expect, test } from "vitest";
import { evidenceText } from "@/lib/reports/evidence";

test("evidence is counted by strength, the strongest first, for its own skill only", () => {
  const evidence = [
    { skill: "storytelling", strength: "claim" },
    { skill: "storytelling", strength: "outcome" },
    { skill: "storytelling", strength: "claim" },
    { skill: "adaptability", strength: "attested" },
  ] as const;

  expect(evidenceText(evidence, "storytelling")).toBe("1 outcome and 2 claims");
  expect(evidenceText(evidence, "adaptability")).toBe("1 attested item");
  expect(evidenceText(evidence, "negotiation")).toBe("no evidence yet");
});
