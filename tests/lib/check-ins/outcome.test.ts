import { expect, test } from "vitest";
import { outcomeOptions, outcomesInput, outcomeText } from "@/lib/check-ins/outcome";

const id = "2f1e9f0a-0000-4000-8000-000000000001";

test("four answers say what came of a skill, and none is “No answer”", () => {
  expect(outcomeOptions.map(({ label }) => label)).toEqual([
    "Shown",
    "Partly",
    "Not yet",
    "The chance didn’t come",
  ]);
  expect([outcomeText("no chance"), outcomeText(undefined)]).toEqual([
    "The chance didn’t come",
    "No answer",
  ]);
});

test("a form says it of skills, each once, or of none", () => {
  expect(
    outcomesInput.parse({ id, outcomes: { negotiation: "shown", adaptability: "partly" } }),
  ).toEqual({
    id,
    outcomes: [
      { skill: "adaptability", outcome: "partly" },
      { skill: "negotiation", outcome: "shown" },
    ],
  });
  expect(outcomesInput.parse({ id })).toEqual({ id, outcomes: [] });
  for (const outcomes of [{ magic: "shown" }, { negotiation: "great" }]) {
    expect(outcomesInput.safeParse({ id, outcomes }).success).toBe(false);
  }
});
