import "server-only";
import { stringify } from "csv-stringify/sync";

/**
 * A file for its reader alone, to be saved under its name and kept in no cache. The name has no quotes in it; what knows
 * only ASCII reads an underscore for any other letter.
 */
export function download(name: string, type: string, body: BodyInit) {
  return new Response(body, {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${name.replace(/\P{ASCII}/gu, "_")}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      "cache-control": "no-store",
    },
  });
}

/** Rows as a CSV file. A text that a spreadsheet would run begins with an apostrophe; a number stays one, below zero too. */
export function csvText(rows: readonly (readonly (string | number | null)[])[]) {
  return stringify([...rows], { escape_formulas: true });
}
