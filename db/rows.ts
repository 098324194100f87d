/** The rows of a hand-written statement: postgres.js answers with the rows themselves, PGlite with an object around them. */
export function rowsOf<Row>(result: unknown): Row[] {
  const rows: unknown = Array.isArray(result) ? result : Object(result).rows;

  return Array.isArray(rows) ? [...rows] : [];
}
