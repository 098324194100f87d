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

/** What a report's file is called, by the day of its ISO instant. The name of its subject is not in it. */
export function reportFileName(createdAt: string, ending: "csv" | "json" | "pdf") {
  return `leadpath-report-${createdAt.slice(0, 10)}.${ending}`;
}

/** A report as the rows of a CSV file: the column names, then a row per skill in the profile's order, not rounded. */
export function reportCsvRows({ skills }: Pick<ReadinessReport, "skills">) {
  const rows = skills.map((row) => [
    row.skill,
    findSkill(row.skill).name,
    row.priority,
    row.weight,
    row.target,
    row.state,
    row.level,
    row.standardError,
    row.range?.[0] ?? null,
    row.range?.[1] ?? null,
    row.gap,
    row.attainment,
    row.contribution,
    row.focus ? "yes" : "no",
  ]);

  return [[...columns], ...rows];
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
  subject,
  createdAt,
  input,
  result,
}: {
  schema: string;
  framework: string;
  profile: string;
  subject?: string;
  createdAt: string;
  input: ReadinessInput;
  result: ReadinessReport;
}) {
  const versions = { model: result.model, framework, profile };
  const head = subject === undefined ? {} : { subject };

  return { $schema: schema, leadpath: versions, ...head, createdAt, input, result };
}
