import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { skillIds } from "@/lib/framework/skills";
import type { ReadinessInput } from "@/lib/readiness/model";
import { defaultProfile } from "@/lib/readiness/profile";
import { scoreReadiness } from "@/lib/readiness/score";
import { reportCsvRows, reportDocument, reportFileName } from "@/lib/reports/export";
import { anInput } from "@/tests/lib/readiness/arbitraries";

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
    purpose: "development",
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
      purpose: "development",
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

describe("a file's name", () => {
  const day = "2027-03-12";

  test("tells two reports of one day apart, and has no name where none is told", () => {
    expect(reportFileName({ number: 1, day }, "csv")).toBe("leadpath-report-1-2027-03-12.csv");
    expect(reportFileName({ number: 2, day }, "csv")).toBe("leadpath-report-2-2027-03-12.csv");
  });

  test.each([
    ["Ada Byron", "-ada-byron"],
    ["  José  O’Neil-Ñuñez ", "-josé-o-neil-ñuñez"],
    ["Jose\u0301", "-josé"],
    ['../../\\etc/passwd"; x=\r\n', "-etc-passwd-x"],
    ["王 小明", "-王-小明"],
    ["की", "-की"],
    ["🚀", ""],
    ["\ud800", ""],
    ["𠮷".repeat(100), `-${"𠮷".repeat(40)}`],
  ])("of %j has in it %j", (subject, name) => {
    expect(reportFileName({ number: 3, subject, day }, "pdf")).toBe(
      `leadpath-report-3${name}-2027-03-12.pdf`,
    );
  });
});

describe("a report as CSV rows", () => {
  const [header = [], ...rows] = reportCsvRows(result);
  const cell = (skill: string, column: string) =>
    rows.find(([id]) => id === skill)?.[header.indexOf(column)];

  test("has a row per skill in the profile's order, as wide as its header", () => {
    expect(rows.map(([id]) => id)).toEqual(skillIds);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([header.length]));
  });

  test("holds the numbers of the report to two decimals, and leaves empty what is not known", () => {
    const leadership = result.skills.find(({ skill }) => skill === "product-leadership");

    expect(cell("product-leadership", "standard_error")).toBe(
      Number(leadership?.standardError?.toFixed(2)),
    );
    expect(cell("product-leadership", "range_high")).toBe(
      Number(leadership?.range?.[1].toFixed(2)),
    );
    expect(cell("product-leadership", "focus")).toBe("yes");
    expect(cell("storytelling", "level")).toBeNull();
    expect(cell("storytelling", "state")).toBe("not_rated");
  });

  test("holds nothing that a spreadsheet takes for a date or a formula, whatever was rated", () => {
    fc.assert(
      fc.property(anInput(), (input) => {
        for (const value of reportCsvRows(scoreReadiness(input)).flat()) {
          if (typeof value === "string") expect(value).toMatch(/^[A-Za-z][^0-9]*$/);
          else if (value !== null) expect(String(value)).toMatch(/^-?\d+(\.\d{1,2})?$/);
        }
      }),
    );
  });
});
