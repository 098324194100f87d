import { describe, expect, test } from "vitest";
import type { ReadinessReport } from "@/lib/readiness/model";
import { heldBackSentences, shortHeadline, stepsSentence, viewText } from "@/lib/reports/verdict";
import { reportRow } from "./report-rows";

function report(of: Partial<ReadinessReport>): ReadinessReport {
  return {
    model: "m1",
    index: 71,
    standardError: 10,
    range: [58, 84],
    coverage: 1,
    verdict: "approaching",
    heldBackBy: [],
    skills: [],
    stepsToReady: [],
    ...of,
  };
}

test("a verdict where there is little room leaves out the role", () => {
  const verdicts = ["building", "approaching", "ready", "ready_evidenced"] as const;

  expect(verdicts.map(shortHeadline)).toEqual([
    "Building",
    "Approaching ready",
    "Ready",
    "Ready, with evidence",
  ]);
});

describe("what holds someone back", () => {
  const leadership = reportRow({ skill: "product-leadership", level: 3 });
  const vision = reportRow({ skill: "visionary-thinking", level: 3 });
  const research = reportRow({ skill: "user-research", priority: "should", level: 1 });

  test("is one sentence for the musts and one for the shoulds", () => {
    const sentences = heldBackSentences(
      report({
        skills: [leadership, vision, research],
        heldBackBy: ["product-leadership", "visionary-thinking", "user-research"],
      }),
      "you",
    );

    expect(sentences).toEqual([
      "Two must-have skills hold you back: Product Leadership and Visionary Thinking.",
      "One should-have skill holds you back: User Research Expertise.",
    ]);
  });

  test("speaks of someone else by name", () => {
    const held = report({ skills: [leadership], heldBackBy: ["product-leadership"] });

    expect(heldBackSentences(held, "Ada")).toEqual([
      "One must-have skill holds Ada back: Product Leadership.",
    ]);
  });

  test("says which musts have no level, how much is rated, and what is needed", () => {
    const sentences = heldBackSentences(
      report({
        verdict: "not_enough_data",
        coverage: 0.799,
        skills: [reportRow({ level: null }), vision],
        heldBackBy: ["product-leadership", "visionary-thinking"],
      }),
      "you",
    );

    expect(sentences).toEqual([
      "One must-have skill has no level yet: Product Leadership.",
      "The rated skills make up 79% of the profile by weight; a verdict needs 80% and every must-have skill.",
      "One must-have skill holds you back: Visionary Thinking.",
    ]);
  });

  test("is the gaps together when no single skill is to blame", () => {
    expect(heldBackSentences(report({ index: 82.4 }), "you")).toEqual([
      "No single skill holds you back; the gaps together do: the index is 82, and ready begins at 85.",
    ]);
  });

  test.each(["ready", "ready_evidenced"] as const)("is nothing when %s", (verdict) => {
    expect(heldBackSentences(report({ verdict, index: 100 }), "you")).toEqual([
      expect.stringMatching(/^Nothing holds you back/),
    ]);
  });
});

describe("the steps to ready", () => {
  test("are named in one sentence, from the level now to a whole one", () => {
    const steps = [
      { skill: "product-leadership", from: 3.4, to: 4 },
      { skill: "storytelling", from: 2, to: 4 },
    ] as const;

    expect(stepsSentence(report({ stepsToReady: [...steps] }))).toBe(
      "Fewest steps to ready: Product Leadership 3.4\u00a0→\u00a04, Presentation and Storytelling 2\u00a0→\u00a04.",
    );
  });

  test("differ when there are none left, when none can do it, and when no one can say", () => {
    const sentences = [
      stepsSentence(report({ verdict: "ready", stepsToReady: [] })),
      stepsSentence(report({ stepsToReady: null })),
      stepsSentence(report({ verdict: "not_enough_data", stepsToReady: null })),
    ];

    expect(new Set(sentences).size).toBe(3);
  });
});

describe("whose view it is", () => {
  const self = { source: "self", ratings: [{ rater: "s" }] } as const;
  const manager = { source: "manager", ratings: [{ rater: "m" }] } as const;
  const peers = {
    source: "peer",
    ratings: ["a", "b", "c"].map((rater) => ({ rater })),
  } as const;

  test("is the reader's own when no one else has rated", () => {
    expect(viewText([self, self], "you")).toBe("your own view");
    expect(viewText([self], "Ada")).toBe("Ada’s own view");
  });

  test("names the others, each counted once however many skills they rated", () => {
    expect(viewText([self, manager, self, manager], "you")).toBe("your own view and a manager’s");
    expect(viewText([self, manager, peers], "you")).toBe(
      "your own view, a manager’s, and three peers’",
    );
    expect(viewText([manager], "you")).toBe("a manager’s view");
    expect(viewText([], "you")).toBe("nothing rated");
  });
});
