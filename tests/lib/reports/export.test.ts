import { describe, expect, test } from "vitest";
import { skillIds } from "@/lib/framework/skills";
import type { ReadinessInput } from "@/lib/readiness/model";
import { defaultProfile } from "@/lib/readiness/profile";
import { scoreReadiness } from "@/lib/readiness/score";
import { reportCsvRows, reportDocument, reportFileName } from "@/lib/reports/export";

const input: ReadinessInput = {
  asOf: "2027-03-12T00:00:00Z",
  profile: defaultProfile.priorities,
  ratings: [
    {
      skill: "product-leadership",
      rater: "self",
      source: "self",
      state: "rated",
      level: 3,
      confidence: "high",
      ratedAt: "2026-03-12T00:00:00Z",
    },
  ],
  evidence: [{ skill: "product-leadership", strength: "outcome" }],
};
const result = scoreReadiness(input);

describe("a report as a document", () => {
  const document = reportDocument({
    schema: "https://leadpath.example/schemas/report-1.json",
    framework: "product-lead@1",
    profile: "product-lead@1",
    subject: "Ada",
    createdAt: "2027-03-12T00:00:01Z",
    input,
    result,
  });

  test("gives the same result again when it comes back from JSON and is scored", () => {
    const read = JSON.parse(JSON.stringify(document));

    expect(scoreReadiness(read.input)).toEqual(read.result);
  });

  test("names its three versions, and its subject only when told", () => {
    const { leadpath } = document;
    const anonymous = reportDocument({
      schema: "",
      framework: "f",
      profile: "p",
      createdAt: "",
      input,
      result,
    });

    expect(leadpath).toEqual({
      model: "m1",
      framework: "product-lead@1",
      profile: "product-lead@1",
    });
    expect(document).toHaveProperty("subject", "Ada");
    expect(anonymous).not.toHaveProperty("subject");
  });
});

test("a file is named for the day of its report and not for its subject", () => {
  expect(reportFileName("2027-03-12T23:59:00.000Z", "pdf")).toBe("leadpath-report-2027-03-12.pdf");
});

describe("a report as CSV rows", () => {
  const [header = [], ...rows] = reportCsvRows(result);
  const cell = (skill: string, column: string) =>
    rows.find(([id]) => id === skill)?.[header.indexOf(column)];

  test("has a row per skill in the profile's order, as wide as its header", () => {
    expect(rows.map(([id]) => id)).toEqual(skillIds);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([header.length]));
  });

  test("holds the numbers of the report, not rounded, and leaves empty what is not known", () => {
    const [, leadership] = result.skills;

    expect(cell("product-leadership", "standard_error")).toBe(leadership?.standardError);
    expect(cell("product-leadership", "range_high")).toBe(leadership?.range?.[1]);
    expect(cell("product-leadership", "focus")).toBe("yes");
    expect(cell("storytelling", "level")).toBeNull();
    expect(cell("storytelling", "state")).toBe("not_rated");
  });
});
