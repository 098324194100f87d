import { expect, test } from "vitest";
import {
  coverageText,
  coveredIndexOf,
  coveredIndexText,
  notCountedSentences,
} from "@/lib/reports/coverage";
import { reportRow } from "./report-rows";

const rated = reportRow({ skill: "storytelling" });
const unseen = reportRow({ skill: "negotiation", level: null, state: "no_opportunity" });

test("an index says over how many skills it stands once that isn’t every skill", () => {
  expect(coverageText([rated, rated])).toBe(null);
  expect(coverageText([rated, unseen])).toBe("over 1 of 2 skills");
  expect(coveredIndexText({ index: 96.8, skills: [rated, unseen] })).toBe("97 over 1 of 2 skills");
  expect(coveredIndexText({ index: 96.8, skills: [rated] })).toBe("97");
  expect(coveredIndexText({ index: null, skills: [unseen] })).toBe("–");
});

test("what a verdict goes by is the index times its coverage", () => {
  expect(coveredIndexOf({ index: 90, coverage: 0.8 })).toBe(72);
  expect(coveredIndexOf({ index: null, coverage: 0 })).toBe(0);
});

test("every skill that is not counted is named with why", () => {
  const negotiation = reportRow({ skill: "negotiation", level: null });
  const research = reportRow({ skill: "user-research", level: null });

  expect(notCountedSentences([rated, unseen])).toEqual([
    "Not counted: Negotiation and Conflict Resolution, no opportunity yet. First find a chance to show it.",
  ]);
  expect(
    notCountedSentences([
      { ...negotiation, state: "not_applicable" },
      { ...research, state: "no_opportunity" },
      { ...rated, level: null, state: "no_opportunity" },
      reportRow({ skill: "adaptability", level: null, state: "not_rated" }),
    ]),
  ).toEqual([
    "Not counted: User Research Expertise and Presentation and Storytelling, no opportunity yet. First find a chance to show them.",
    "Not counted: Negotiation and Conflict Resolution, not applicable. The profile still asks for it.",
    "Not counted: Adaptability, not rated yet.",
  ]);
  expect(notCountedSentences([rated])).toEqual([]);
});
