import { describe, expect, test } from "vitest";
import type { ReadinessReport, SkillReadiness } from "@/lib/readiness/model";
import {
  changedSkills,
  changeHeadline,
  changeSentence,
  changeText,
  type Measured,
} from "@/lib/reports/change";
import { reportRow } from "./report-rows";

const result = (index: number | null, skills: SkillReadiness[] = []): ReadinessReport => ({
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

const report = (...made: Parameters<typeof result>): Measured => ({
  framework: "product-lead@1",
  result: result(...made),
});

describe("the change since last time", () => {
  test("is clear from 11 points on, up and down", () => {
    expect(changeSentence(report(50), report(61))).toBe(
      "The index went from 50 to 61 (+11). From 11 points on, a change is clear.",
    );
    expect(changeSentence(report(61), report(50))).toContain("(−11). From 11 points on");
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

  test("calls no change clear between reports that rest on other skills", () => {
    const one = report(60, [reportRow(), reportRow({ skill: "negotiation", level: null })]);
    const other = report(48, [reportRow({ level: null }), reportRow({ skill: "negotiation" })]);

    expect(changeSentence(one, other)).toBe(
      "The index went from 60 to 48 (−12). The set of rated skills changed in between, so the two measure different things.",
    );
    expect(changeText(one, other)).toBe("another set of rated skills");
  });

  test("is told with its reading in a table and in a headline", () => {
    expect(changeText(report(50), report(61))).toBe("+11, clear");
    expect(changeText(report(61), report(58.5))).toBe("−2.5, within the noise");
    expect(changeText(report(50), report(50))).toBe("unchanged");
    expect(changeText(report(null), report(50))).toBe("no index to compare");
    expect(changeHeadline(report(50), report(61))).toBe("Up 11 points: a clear change");
    expect(changeHeadline(report(58), report(55.5))).toBe("Down 2.5 points: within the noise");
    expect(changeHeadline(report(50), report(51))).toBe("Up 1 point: within the noise");
    expect(changeHeadline(report(50), report(50))).toBe("The index has not changed");
  });

  test("is never printed as less than 11 when it is clear", () => {
    expect(changeText(report(58.5), report(69.6))).toBe("+11, clear");
  });

  test("says by how much the range is narrower where the index stayed", () => {
    const narrower = report(50);
    narrower.result.range = [44, 56];

    expect(changeSentence(report(50), narrower)).toBe(
      "The index is 50, as before. Its 80% range is 12 points narrower.",
    );
    narrower.result.range = [38.5, 61.5];
    expect(changeSentence(report(50), narrower)).toBe(
      "The index is 50, as before. Its 80% range is 1 point narrower.",
    );
    expect(changeSentence(report(50), report(50))).toBe("The index is 50, as before.");
  });

  test("is no change between two frameworks or two models", () => {
    const elsewhere = { ...report(50), framework: "product-lead@0" };
    const before = report(50);
    before.result.model = "m0" as ReadinessReport["model"];

    expect(changeText(elsewhere, report(80))).toBe("another framework");
    expect(changeText(before, report(80))).toBe("another model");
    expect(changeHeadline(before, report(80))).toBe("These two reports measure different things");
  });

  test("names the skills whose level is another, also one that had none", () => {
    const earlier = result(50, [
      reportRow({ skill: "negotiation", level: 3 }),
      reportRow({ skill: "storytelling", level: null }),
      reportRow({ skill: "adaptability", level: 3 }),
      reportRow({ skill: "collaboration", level: 3 }),
    ]);
    const later = result(60, [
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
