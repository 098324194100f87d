/** Where the schema of a copy is published. What stands there never changes: another shape gets another number. */
export const copySchemaPath = "/schemas/data-copy-1.json";

export const copyFormat = "leadpath-data-copy";
export const copyVersion = 1;

export type CopyRow = Record<string, unknown>;

/** All that Leadpath has about a person and may show them, by noun, with when and by which version it was made. */
export function copyDocument(
  parts: Readonly<Record<string, readonly CopyRow[]>>,
  { schema, madeAt, madeBy }: { schema: string; madeAt: Date; madeBy: string },
) {
  return {
    $schema: schema,
    format: copyFormat,
    version: copyVersion,
    madeAt: madeAt.toISOString(),
    madeBy,
    ...parts,
  };
}

/** One noun as the rows of a CSV file, its columns' names first. What has a shape of its own stays JSON. */
export function copyTable(columns: readonly string[], rows: readonly CopyRow[]) {
  return [[...columns], ...rows.map((row) => columns.map((name) => cell(row[name])))];
}

/** The name of a noun's CSV file: "action-states.csv". */
export function csvName(noun: string) {
  return `${noun.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.csv`;
}

/** What a copy's file is called on a day (YYYY-MM-DD). */
export function copyFileName(day: string) {
  return `leadpath-everything-${day}.zip`;
}

function cell(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number") return value;
  if (value instanceof Date) return value.toISOString();

  return JSON.stringify(value);
}
