import { describe, expect, test } from "vitest";
import type { ReadinessReport, SkillReadiness } from "@/lib/readiness/model";
import { changedSkills, changeSentence } from "@/lib/reports/change";
import { reportRow } from "./report-rows";

const report = (index: number | null, skills: SkillReadiness[] = []): ReadinessReport => ({
  model: "m1",
  index,
  standardError: index === null ? null : 10,
  range: index === null ? null : [index - 12, index + 12],
  coverage: index === null ? 0 : 1,
  verdict: "building",
  heldBackBy: [],
  skills,
  stepsToReady: null,
});

describe("the change since last time", () => {
  test("is clear from 11 points on, up and down", () => {
    expect(changeSentence(report(50), report(61))).toBe(
      "The index went from 50 to 61 (+11). A clear change: 11 points or more.",
    );
    expect(changeSentence(report(61), report(50))).toContain("(−11). A clear change");
  });

  test("is within the noise below that, and never printed as if it had reached 11", () => {
    const sentence = changeSentence(report(50), report(60.8));

    expect(sentence).toContain("(+10.8). Within the noise");
    expect(sentence).not.toContain("clear");
  });

  test("compares nothing when a report has no index", () => {
    expect(changeSentence(report(null), report(60))).toMatch(/no index/);
  });

  test("calls no change clear when the profile is another one", () => {
    const sentence = changeSentence(
      report(50, [reportRow({ target: 5 })]),
      report(80, [reportRow({ target: 4 })]),
    );

    expect(sentence).toContain("profile changed");
    expect(sentence).not.toContain("clear");
  });

  test("names the skills whose level is another, also one that had none", () => {
    const earlier = report(50, [
      reportRow({ skill: "negotiation", level: 3 }),
      reportRow({ skill: "storytelling", level: null }),
      reportRow({ skill: "adaptability", level: 3 }),
      reportRow({ skill: "collaboration", level: 3 }),
    ]);
    const later = report(60, [
      reportRow({ skill: "negotiation", level: 2 }),
      reportRow({ skill: "storytelling", level: 3 }),
      reportRow({ skill: "adaptability", level: 3 }),
      reportRow({ skill: "collaboration", level: 3.04 }),
    ]);

    expect(changedSkills(earlier, later).map(({ skill }) => skill)).toEqual([
      "negotiation",
      "storytelling",
    ]);
  });
});
