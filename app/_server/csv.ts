import "server-only";
import { stringify } from "csv-stringify/sync";

/** Rows as a CSV file. A text that a spreadsheet would run begins with an apostrophe; a number stays one, below zero too. */
export function csvText(rows: readonly (readonly (string | number | null)[])[]) {
  return stringify([...rows], { escape_formulas: true });
}
