import { describe, expect, test } from "vitest";
import { findSkill } from "@/lib/framework/skills";
import { heldBackList, heldBackTitle } from "@/lib/reports/held-back";
import { reportRow } from "./report-rows";

const must = reportRow({ skill: "product-leadership", level: 3 });
const should = reportRow({ skill: "negotiation", priority: "should", level: 2.6, weight: 2 });
const silent = reportRow({ skill: "storytelling", level: null, state: "no_opportunity" });
const leftOut = reportRow({ skill: "visionary-thinking", level: null });
const met = reportRow({ skill: "collaboration" });

const report = {
  skills: [met, should, must, silent, leftOut],
  heldBackBy: [must.skill, silent.skill, leftOut.skill],
  stepsToReady: [
    { skill: must.skill, from: 3, to: 4 },
    { skill: should.skill, from: 2.6, to: 3 },
  ],
};

describe("what holds back", () => {
  test("is what holds back and what the fewest steps raise, musts first, and never what was only left out", () => {
    expect(heldBackList(report).map(({ skill, step }) => [skill, step])).toEqual([
      ["storytelling", "no opportunity yet"],
      ["product-leadership", "3\u00a0→\u00a04"],
      ["negotiation", "2.6\u00a0→\u00a03"],
    ]);
  });

  test("says the first thing to do: a chance to ask for, or how a practice begins", () => {
    const [chance, practice] = heldBackList(report);

    expect(chance?.first).toBe(`Ask your manager for ${findSkill("storytelling").chance}.`);
    expect(findSkill("product-leadership").practices[2]?.task).toContain(practice?.first);
    expect(practice?.first).toMatch(/^[^.]+\.$/);
  });

  test("is counted by priority", () => {
    const title = (heldBackBy: typeof report.heldBackBy) =>
      heldBackTitle({ ...report, heldBackBy }, "you");

    expect(title(report.heldBackBy)).toBe("Two must-have skills hold you back");
    expect(title([should.skill])).toBe("One should-have skill holds you back");
    expect(title([must.skill, should.skill])).toBe(
      "One must-have skill and one should-have skill hold you back",
    );
    expect(title([])).toBe("The fewest steps to ready");
  });

  test("is empty where nothing holds back and no step is left", () => {
    expect(heldBackList({ skills: [met], heldBackBy: [], stepsToReady: [] })).toEqual([]);
  });
});
