import { expect, test } from "vitest";
import { skillsToShow } from "@/lib/evidence/skills-to-show";
import { reportRow } from "@/tests/lib/reports/report-rows";

test("the must-haves and the focus are to be shown, each with its pieces that count", () => {
  const skills = [
    reportRow({ skill: "negotiation" }),
    reportRow({ skill: "storytelling", priority: "should", focus: true }),
    reportRow({ skill: "adaptability", priority: "should" }),
  ];
  const counting = (["storytelling", "adaptability", "storytelling"] as const).map((skill) => ({
    skill,
    strength: "claim" as const,
  }));

  expect(skillsToShow({ skills }, counting)).toEqual([
    { skill: "negotiation", priority: "must", focus: false, pieces: 0 },
    { skill: "storytelling", priority: "should", focus: true, pieces: 2 },
  ]);
});
