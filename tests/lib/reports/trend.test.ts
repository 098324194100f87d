import { describe, expect, test } from "vitest";
import type { Level } from "@/lib/framework/levels";
import { type SkillId, skillIds } from "@/lib/framework/skills";
import { defaultProfile } from "@/lib/readiness/profile";
import type { Measured } from "@/lib/reports/change";
import { lowestShown, trendSentence as sentenceIn } from "@/lib/reports/trend";
import { datesIn } from "@/lib/text/dates";
import { reportOf, selfRating } from "./measured-reports";

const every = (level: Level | null) =>
  Object.fromEntries(skillIds.map((skill) => [skill, level])) as Record<SkillId, Level | null>;
const targets = Object.fromEntries(
  defaultProfile.priorities.map(({ skill, target }) => [skill, target]),
);

const trendSentence = (reports: Measured[]) => sentenceIn(reports, datesIn("UTC"));

test("a trend begins a ten below every range, and never so high that little of it is left", () => {
  const beginning = (...lows: (number | null)[]) =>
    lowestShown(
      lows.map((low) => {
        const report = reportOf("2026-01-10");

        return {
          ...report,
          result: { ...report.result, range: low === null ? null : ([low, 90] as const) },
        } as Measured;
      }),
    );

  expect(beginning(34, 52)).toBe(20);
  expect(beginning(35, 52)).toBe(30);
  expect(beginning(2)).toBe(0);
  expect(beginning(88)).toBe(60);
  expect(beginning(null)).toBe(60);
});

describe("the sentence above a trend", () => {
  test("says from where to where, whether that is clear, and whether the ranges overlap", () => {
    expect(trendSentence([reportOf("2026-01-10"), reportOf("2026-09-10", targets)])).toBe(
      "From 71 in January 2026 to 100 in September 2026: a clear change, +29; the ranges, 45–\u206089 and 69–\u2060100, overlap, so its size is rough.",
    );
    expect(
      trendSentence([reportOf("2026-01-10", every(1)), reportOf("2026-09-10", targets)]),
    ).toContain("don’t overlap.");
  });

  test("calls less than 15 points noise, and no difference no change", () => {
    const later = reportOf("2026-09-10", { storytelling: 4, collaboration: 4, negotiation: 4 });

    expect(trendSentence([reportOf("2026-01-10"), later])).toBe(
      "From 71 in January 2026 to 82 in September 2026: +11, within the noise.",
    );
    expect(trendSentence([reportOf("2026-01-10"), reportOf("2026-09-10")])).toContain("no change.");
  });

  test("tells a change over what both have, and the rest as seen by more people", () => {
    const without = reportOf("2026-01-10", { negotiation: null });
    const seen = reportOf(
      "2026-09-10",
      {},
      {
        ratings: [
          ...reportOf("2026-09-10").ratings,
          selfRating("storytelling", 5, { rater: "max", source: "manager" }),
        ],
      },
    );

    expect(trendSentence([without, seen])).toBe(
      "From 72 over 13 of 14 skills in January 2026 to 75 in September 2026; over the skills and raters that both have, from 72 to 72: no change.",
    );
  });

  test("tells what went clearly beyond both ends", () => {
    const reports = [
      reportOf("2026-01-10", every(2)),
      reportOf("2026-03-10"),
      reportOf("2026-05-10", every(0)),
      reportOf("2026-09-10", { ...every(2), storytelling: 3 }),
    ];

    expect(trendSentence(reports)).toMatch(
      /In between it went up to 71 \(March 2026\) and down to 0 \(May 2026\)\.$/,
    );
    expect(trendSentence(reports.filter((_, n) => n !== 1 && n !== 2))).not.toContain("between");
  });

  test("tells two reports of one month apart by their days, and two of one day not at all", () => {
    expect(trendSentence([reportOf("2026-01-10"), reportOf("2026-01-20")])).toMatch(
      /^From 71 on January\u00a010, 2026 to 71 on January\u00a020, 2026/,
    );
    expect(trendSentence([reportOf("2026-01-10"), reportOf("2026-01-10", targets)])).toMatch(
      /^From 71 to 100, both on January\u00a010, 2026/,
    );
  });

  test("calls nothing clear across two frameworks", () => {
    const old = reportOf("2026-01-10", {}, { framework: "product-lead@0" });
    const sentence = trendSentence([old, reportOf("2026-09-10", targets)]);

    expect(sentence).toContain("the framework changed in between");
    expect(sentence).not.toContain("clear");
  });

  test("counts the reports without an index, and needs two that have one", () => {
    expect(trendSentence([reportOf("2026-01-10", every(null)), reportOf("2026-09-10")])).toBe(
      "A trend needs two reports with an index. One report has no index.",
    );
    expect(
      trendSentence([reportOf("2026-01-10", every(null)), reportOf("2026-09-10", every(null))]),
    ).toBe("A trend needs two reports with an index. Two reports have no index.");
  });
});
