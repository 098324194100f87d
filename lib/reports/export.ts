import type { Purpose } from "@/lib/assessments/purpose";
import { findSkill } from "@/lib/framework/skills";
import type { ReadinessInput, ReadinessReport } from "@/lib/readiness/model";

const columns = [
  "skill",
  "name",
  "priority",
  "weight",
  "target",
  "state",
  "level",
  "standard_error",
  "range_low",
  "range_high",
  "gap",
  "attainment",
  "contribution",
  "focus",
] as const;

const longestName = 40;

/**
 * What a report's file is called: by its number in its subject's history, which tells two of one day apart, their name
 * where the file is for others to keep, and its calendar day. `leadpath-report-3-ada-byron-2027-03-12.pdf`
 */
export function reportFileName(
  { number, subject, day }: { number: number; subject?: string; day: string },
  ending: "csv" | "json" | "pdf",
) {
  const words = subject
    ?.normalize("NFC")
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  const name = words && [...words.join("-")].slice(0, longestName).join("");
  const parts = ["leadpath-report", number, name, day];

  return `${parts.filter((part) => part).join("-")}.${ending}`;
}

/**
 * A report as the rows of a CSV file: the column names, then a row per skill in the profile's order. Numbers have at most
 * two decimals, and no text has a digit in it, so that no spreadsheet takes one for a date.
 */
export function reportCsvRows({ skills }: Pick<ReadinessReport, "skills">) {
  const rows = skills.map((row) => [
    row.skill,
    findSkill(row.skill).name,
    row.priority,
    row.weight,
    row.target,
    row.state,
    ...[row.level, row.standardError, row.range?.[0], row.range?.[1]].map(rounded),
    ...[row.gap, row.attainment, row.contribution].map(rounded),
    row.focus ? "yes" : "no",
  ]);

  return [[...columns], ...rows];
}

function rounded(value: number | null = null) {
  return value === null ? null : Number(value.toFixed(2));
}

/**
 * A report as the JSON document that leaves the product. Its `input` is exactly what the score was made
 * from: `npm run --silent score < report.json` prints `result` again. `schema` is the absolute address of
 * the schema that describes it.
 */
export function reportDocument({
  schema,
  framework,
  profile,
  purpose,
  subject,
  createdAt,
  input,
  result,
}: {
  schema: string;
  framework: string;
  profile: string;
  purpose: Purpose;
  subject?: string;
  createdAt: string;
  input: ReadinessInput;
  result: ReadinessReport;
}) {
  const versions = { model: result.model, framework, profile };
  const head = subject === undefined ? {} : { subject };

  return { $schema: schema, leadpath: versions, purpose, ...head, createdAt, input, result };
}
