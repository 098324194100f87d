import { describe, expect, test } from "vitest";
import { trendSentence } from "@/lib/reports/trend";

const point = (asOf: string, index: number | null, change: { framework?: string } = {}) => ({
  asOf: `${asOf}T12:00:00.000Z`,
  framework: "product-lead@1",
  result: {
    model: "m1" as const,
    index,
    standardError: index === null ? null : 5,
    range: index === null ? null : ([index - 6, index + 6] as [number, number]),
    coverage: 1,
    verdict: "building" as const,
    heldBackBy: [],
    skills: [],
    stepsToReady: null,
  },
  ...change,
});

describe("the sentence above a trend", () => {
  test("says from where to where, whether that is clear, and whether the ranges overlap", () => {
    expect(trendSentence([point("2026-01-10", 50), point("2026-09-10", 61)])).toBe(
      "From 50 in January 2026 to 61 in September 2026: a clear change, +11; the ranges, 44–\u206056 and 55–\u206067, overlap, so its size is rough.",
    );
    expect(trendSentence([point("2026-01-10", 40), point("2026-09-10", 61)])).toContain(
      "34–\u206046 and 55–\u206067, do not overlap.",
    );
  });

  test("calls less than 11 points noise, and no difference no change", () => {
    expect(trendSentence([point("2026-01-10", 50), point("2026-09-10", 60.8)])).toBe(
      "From 50 in January 2026 to 61 in September 2026: +10.8, within the noise.",
    );
    expect(trendSentence([point("2026-01-10", 50), point("2026-09-10", 50)])).toContain(
      "no change.",
    );
  });

  test("tells what went clearly beyond both ends", () => {
    const reports = [
      point("2026-01-10", 50),
      point("2026-03-10", 70),
      point("2026-05-10", 30),
      point("2026-09-10", 52),
    ];

    expect(trendSentence(reports)).toMatch(
      /In between it went up to 70 \(March 2026\) and down to 30 \(May 2026\)\.$/,
    );
    expect(trendSentence(reports.filter((_, n) => n !== 1 && n !== 2))).not.toContain("between");
  });

  test("tells two reports of one month apart by their days, and two of one day not at all", () => {
    expect(trendSentence([point("2026-01-10", 50), point("2026-01-20", 52)])).toMatch(
      /^From 50 on January\u00a010, 2026 to 52 on January\u00a020, 2026/,
    );
    expect(trendSentence([point("2026-01-10", 50), point("2026-01-10", 52)])).toMatch(
      /^From 50 to 52, both on January\u00a010, 2026/,
    );
  });

  test("calls nothing clear across two frameworks", () => {
    const old = point("2026-01-10", 50, { framework: "product-lead@0" });
    const sentence = trendSentence([old, point("2026-09-10", 90)]);

    expect(sentence).toContain("the framework changed in between");
    expect(sentence).not.toContain("clear");
  });

  test("counts the reports without an index, and needs two that have one", () => {
    expect(trendSentence([point("2026-01-10", null), point("2026-09-10", 61)])).toBe(
      "A trend needs two reports with an index. One report has no index.",
    );
    expect(trendSentence([point("2026-01-10", null), point("2026-09-10", null)])).toBe(
      "A trend needs two reports with an index. Two reports have no index.",
    );
  });
});
