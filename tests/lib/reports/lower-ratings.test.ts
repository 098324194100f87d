import { describe, expect, test } from "vitest";
import { defaultProfile } from "@/lib/readiness/profile";
import { lowerRatingSentence, lowerSelfRatings, newestFall } from "@/lib/reports/lower-ratings";
import { datesIn } from "@/lib/text/dates";
import { reportOf, selfRating } from "./measured-reports";

const january = reportOf("2026-01-10");
const lower = reportOf("2026-06-10", { storytelling: 2 });

describe("a lower self-rating", () => {
  test("is a level below that of the earlier report; the same or a higher one is none", () => {
    const later = reportOf("2026-06-10", { storytelling: 2, negotiation: 4 });

    expect(lowerSelfRatings(january, later)).toEqual(["storytelling"]);
    expect(lowerSelfRatings(later, january)).toEqual(["negotiation"]);
    expect(lowerSelfRatings(january, january)).toEqual([]);
  });

  test("is none where a level is missing in either: no opportunity is not a 0", () => {
    const without = reportOf("2026-06-10", { storytelling: null });
    const zero = reportOf("2026-09-10", { storytelling: 0 });

    expect(lowerSelfRatings(january, without)).toEqual([]);
    expect(lowerSelfRatings(without, zero)).toEqual([]);
  });

  test("is the person's own: a manager's lower one is none", () => {
    const manager = { rater: "max", source: "manager", ratedAt: january.asOf } as const;
    const before = { ...january, ratings: [selfRating("storytelling", 3, manager)] };
    const after = { ...lower, ratings: [selfRating("storytelling", 1, manager)] };

    expect(lowerSelfRatings(before, after)).toEqual([]);
  });

  test("is what counted as of the report: the newest, and none after it", () => {
    const again = {
      ...lower,
      ratings: [
        selfRating("storytelling", 1, { ratedAt: "2026-02-01T00:00:00.000Z" }),
        selfRating("storytelling", 3, { ratedAt: "2026-03-01T00:00:00.000Z" }),
        selfRating("storytelling", 0, { ratedAt: "2026-07-01T00:00:00.000Z" }),
      ],
    };

    expect(lowerSelfRatings(january, again)).toEqual([]);
  });

  test("is none under another framework, whose levels mean something else", () => {
    expect(lowerSelfRatings({ ...january, framework: "product-lead@0" }, lower)).toEqual([]);
  });
});

describe("its explanation", () => {
  const sentence = (change: Partial<Parameters<typeof lowerRatingSentence>[0]> = {}) =>
    lowerRatingSentence({
      earlier: january,
      later: lower,
      who: "you",
      dates: datesIn("UTC"),
      ...change,
    });

  test("is said only where a self-rating is lower", () => {
    expect(sentence({ later: reportOf("2026-06-10") })).toBeNull();
    expect(sentence()).toBe(
      "You rated Presentation and Storytelling lower than in the earlier report. That can be honest progress: learning more shows more of what the next level asks.",
    );
  });

  test("names the actions that were done between the two, by their days", () => {
    const days = ["2026-01-10", "2026-01-11", "2026-06-10", "2026-06-11"];

    expect(sentence({ doneOn: days })).toContain(
      ", after doing two actions. That can be honest progress: doing the work shows",
    );
    expect(sentence({ doneOn: ["2026-01-10", "2026-06-11"] })).not.toContain("after");
  });

  test("counts a day as before or after a report by its reader's calendar", () => {
    // In Auckland it is midnight already.
    const dates = datesIn("Pacific/Auckland");

    expect(sentence({ doneOn: ["2026-06-11"], dates })).toContain("doing one action");
    expect(sentence({ doneOn: ["2026-06-11"] })).not.toContain("after");
    expect(sentence({ doneOn: ["2026-01-11"], dates })).not.toContain("after");
    expect(sentence({ doneOn: ["2026-01-11"] })).toContain("doing one action");
  });

  test("names the evidence that the later one has more of, and none that it has less of", () => {
    expect(sentence({ later: { ...lower, evidenceCount: 1 }, doneOn: ["2026-03-01"] })).toContain(
      ", after doing one action and adding one piece of evidence.",
    );
    expect(sentence({ earlier: { ...january, evidenceCount: 1 } })).not.toContain("evidence");
  });

  test("counts the skills from four on, and speaks of others by their name", () => {
    const later = reportOf("2026-06-10", {
      "risk-management": 2,
      "product-development": 2,
      "time-management": 2,
      "culture-driven-leadership": 2,
    });

    expect(sentence({ later, who: "Maya", when: "June 10, 2026" })).toMatch(
      /^In the report of June 10, 2026, Maya rated four skills lower than in the one before\./,
    );
  });

  test("does not explain a clear fall away", () => {
    const levels = Object.fromEntries(defaultProfile.priorities.map(({ skill }) => [skill, 2]));

    expect(sentence({ later: reportOf("2026-06-10", levels) })).toMatch(
      /shows more of what the next level asks\. Even so, the index clearly fell: read/,
    );
  });

  test("calls no fall clear where the two measure different things, nor a clear rise a fall", () => {
    const profile = defaultProfile.priorities.map((each) => ({ ...each, target: 5 as const }));
    const rise = Object.fromEntries(defaultProfile.priorities.map(({ skill }) => [skill, 4]));
    const risen = reportOf("2026-06-10", { ...rise, "risk-management": 2 });

    for (const later of [reportOf("2026-06-10", { storytelling: 2 }, { profile }), risen]) {
      expect(sentence({ later })).toMatch(/what the next level asks\.$/);
    }
  });
});

describe("the newest fall of a trend", () => {
  test("is the last report whose index and a self-rating are lower than before", () => {
    const back = reportOf("2026-09-10");
    const again = reportOf("2026-12-10", { negotiation: 2 });

    expect(newestFall([january, lower, back])?.later).toBe(lower);
    expect(newestFall([january, lower, back, again])).toEqual({ earlier: back, later: again });
  });

  test("is none where the index rose in spite of a lower self-rating, nor of one report", () => {
    const later = reportOf("2026-06-10", { "risk-management": 2, storytelling: 4 });

    expect(newestFall([january, later])).toBeUndefined();
    expect(newestFall([january])).toBeUndefined();
    expect(newestFall([])).toBeUndefined();
  });
});
