import { type SkillId, skillIds } from "@/lib/framework/skills";
import { limits } from "@/lib/limits";
import { nameKey } from "@/lib/people/names";
import { skillNamed } from "./skill-names";
import { columnLetters, type Table } from "./table";

/** What a column says about a person, apart from skills. Whatever else it says is ignored: read by no one, kept nowhere. */
export const personFields = ["name", "first name", "last name", "address"] as const;

type PersonField = (typeof personFields)[number];

/** What a column is for, or a row where people stand side by side. */
export type Use = PersonField | SkillId | "ignored";

/** How a table is read. Plain data: it's guessed, shown, changed, and sent back. */
export type Mapping = {
  /** Whether each person is a row, or a column with the skills down the side. */
  people: "rows" | "columns";
  /** The place, from 0 among the table's rows (or its columns), of what says what is what. People follow it. Null: none. */
  header: number | null;
  /** What each column (or row) is for, by its place from 0. What lies beyond is ignored. */
  uses: readonly Use[];
  /** Whether an empty name is an error, or is asked of the person once they join. */
  emptyNames: "error" | "ask";
};

/** A table turned so that each line is a person (or the header), and each place in it a field. */
export type Grid = {
  lines: readonly Line[];
  width: number;
  /** What a field is called where no header names it: "column C", "row 5". */
  fieldName: (field: number) => string;
  /** Where a field of a line stands in the spreadsheet: the row's number and the column's letters. */
  placeOf: (line: number, field: number) => { row: number; column: string };
};

/** `name` is "Row 7" or "Column C", and `at` its place from 0. A cell that the table doesn't reach is missing. */
export type Line = { at: number; name: string; cells: readonly (string | undefined)[] };

const headLines = 5;
const emailWords = ["email", "emails", "mail", "address"];
const someoneElse = /\b(manager|boss|lead|supervisor|mentor|cc)\b/;
const headings: Readonly<Record<Exclude<PersonField, "address">, readonly string[]>> = {
  name: [
    "name",
    "names",
    "full name",
    "display name",
    "person",
    "people",
    "employee",
    "employee name",
    "member",
    "team member",
    "member name",
    "colleague",
    "product manager",
    "pm",
    "who",
  ],
  "first name": ["first name", "first", "firstname", "given name", "forename"],
  "last name": ["last name", "last", "lastname", "surname", "family name"],
};
/** What a sheet of people has beside what is read. */
const unread =
  "title,job title,role,team,team name,department,company,organization,organisation,manager,location,office,country,level,grade,start date,phone,notes,comments,comment,id".split(
    ",",
  );

/** The table's lines as a mapping reads them, in time linear in its cells. */
export function gridOf({ rows, width }: Table, people: Mapping["people"]): Grid {
  const rowNumber = (at: number) => rows[at]?.number ?? at + 1;

  if (people === "rows") {
    return {
      lines: rows.map(({ number, cells }, at) => ({ at, name: `Row ${number}`, cells })),
      width,
      fieldName: (field) => `column ${columnLetters(field)}`,
      placeOf: (line, field) => ({ row: rowNumber(line), column: columnLetters(field) }),
    };
  }

  return {
    lines: turned(rows, width).map((cells, at) => ({
      at,
      name: `Column ${columnLetters(at)}`,
      cells,
    })),
    width: Math.min(rows.length, limits.sheetColumns),
    fieldName: (field) => `row ${rowNumber(field)}`,
    placeOf: (line, field) => ({ row: rowNumber(field), column: columnLetters(line) }),
  };
}

function turned(rows: Table["rows"], width: number) {
  const columns = Array.from({ length: width }, (): (string | undefined)[] => []);

  for (const [at, { cells }] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      const filled = columns[column];
      if (filled) filled[at] = cell;
    }
  }

  return columns;
}

/** The lines that are people: below the header, with something in a field that is used. */
export function peopleIn(grid: Grid, { header, uses }: Pick<Mapping, "header" | "uses">) {
  const used = uses.flatMap((use, field) => (use === "ignored" ? [] : [field]));

  return linesBelow(grid, header).filter(({ cells }) => used.some((field) => cells[field]));
}

function linesBelow({ lines }: Grid, header: number | null) {
  return lines.slice(header === null ? 0 : header + 1);
}

/** What the header calls a field; nothing where it says nothing. */
export function headingOf({ lines }: Grid, { header }: Pick<Mapping, "header">, field: number) {
  return (header === null ? undefined : lines[header]?.cells[field]) || undefined;
}

/**
 * How a table probably is to be read: by what its head says, and by where its addresses are. Whoever says that people
 * stand the other way gets the guess for that.
 */
export function guessMapping(table: Table, said?: Mapping["people"]): Mapping {
  if (table.kind === "addresses") {
    return { people: "rows", header: null, uses: ["name", "address"], emptyNames: "ask" };
  }

  const people = said ?? (arePeopleAcross(table) ? "columns" : "rows");
  const grid = gridOf(table, people);
  const header = guessHeader(grid);

  return { people, header, uses: guessUses(grid, header), emptyNames: "error" };
}

function arePeopleAcross(table: Table) {
  if (table.rows.length > limits.sheetColumns) return false;

  const [across, down] = [gridOf(table, "columns"), gridOf(table, "rows")];
  const [headAcross, headDown] = [namesAddresses(across), namesAddresses(down)];
  if (headAcross !== headDown) return headAcross;

  const addresses = ({ lines }: Grid) => most(lines, ({ cells }) => cells.filter(isAddress).length);
  const [alongRow, downColumn] = [addresses(down), addresses(across)];
  if (alongRow !== downColumn) return alongRow > downColumn;

  const inHead = ({ lines }: Grid) =>
    most(lines.slice(0, headLines), ({ cells }) => differentSkills(cells));
  const [skillsDown, skillsAcross] = [inHead(across), inHead(down)];

  return skillsDown > 1 && skillsDown > skillsAcross;
}

/** Whether one of the first lines says which field has the addresses. */
function namesAddresses({ lines }: Grid) {
  return lines
    .slice(0, headLines)
    .some(
      ({ cells }) =>
        !cells.some(isAddress) && cells.some((cell) => cell && meantBy(cell) === "address"),
    );
}

function guessHeader(grid: Grid) {
  const known = grid.lines.slice(0, headLines).map(({ cells }) => recognized(cells));
  const best = Math.max(...known);
  if (best > 0) return known.indexOf(best);

  const address = addressField(grid, null);
  const first = address === undefined ? undefined : grid.lines[0]?.cells[address];

  return first && !isAddress(first) ? 0 : null;
}

/** How many cells of a line say what stands below them; none in the line of a person. */
function recognized(cells: Line["cells"]) {
  return cells.some(isAddress) ? 0 : cells.filter((cell) => cell && meantBy(cell)).length;
}

function guessUses(grid: Grid, header: number | null): Use[] {
  const headingLength = (field: number) => headingOf(grid, { header }, field)?.length ?? 0;
  const said = Array.from({ length: grid.width }, (_, field) =>
    meantBy(headingOf(grid, { header }, field) ?? ""),
  );
  const place = (use: Use) =>
    said
      .flatMap((other, field) => (other === use ? [field] : []))
      .toSorted((one, other) => headingLength(one) - headingLength(other))[0];

  const places = new Map<Use, number>();
  for (const use of [...personFields, ...skillIds]) {
    const field = place(use);
    if (field !== undefined) places.set(use, field);
  }
  if (!places.has("address")) {
    const address = addressField(grid, header);
    if (address !== undefined) places.set("address", address);
  }
  if (!places.has("name") && !places.has("first name") && !places.has("last name")) {
    const taken = [...places.values()];
    const isFree = (field: number) => said[field] === undefined && !taken.includes(field);
    const name = nameField(grid, header, isFree);
    if (name !== undefined) places.set("name", name);
  }

  // Whoever's whole name is there needs no parts of it.
  const uses = new Map([...places].map(([use, field]) => [field, use]));
  const isSpare = (use: Use) => places.has("name") && (use === "first name" || use === "last name");

  return said.map((_, field) => {
    const use = uses.get(field) ?? "ignored";

    return isSpare(use) ? "ignored" : use;
  });
}

/** What a heading says that its column is for; nothing for a heading that isn't known. */
function meantBy(heading: string): Use | undefined {
  if (heading.length > 80) return undefined;
  const key = nameKey(heading)
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
  const words = key.replace(/\be mail\b/, "email").split(" ");

  if (words.some((word) => emailWords.includes(word))) {
    return someoneElse.test(key) ? "ignored" : "address";
  }
  for (const field of ["name", "first name", "last name"] as const) {
    if (headings[field].includes(key)) return field;
  }

  return unread.includes(key) ? "ignored" : skillNamed(heading);
}

/** Where most addresses are, if they are at least half of what's there. */
function addressField(grid: Grid, header: number | null) {
  const counts = new Array<number>(grid.width).fill(0);
  const filled = new Array<number>(grid.width).fill(0);

  for (const { cells } of linesBelow(grid, header)) {
    for (const [field, cell] of cells.entries()) {
      if (!cell || field >= grid.width) continue;
      filled[field] = (filled[field] ?? 0) + 1;
      if (isAddress(cell)) counts[field] = (counts[field] ?? 0) + 1;
    }
  }
  const best = counts.indexOf(most(counts, (count) => count));
  const [addresses = 0, all = 0] = [counts[best], filled[best]];

  return addresses > 0 && addresses * 2 >= all ? best : undefined;
}

/** The first field that may be names: words without digits, most of them different. */
function nameField(grid: Grid, header: number | null, isFree: (field: number) => boolean) {
  const people = linesBelow(grid, header);

  for (let field = 0; field < grid.width; field += 1) {
    if (!isFree(field)) continue;
    const cells = people.map(({ cells }) => cells[field]).filter((cell) => cell);
    const names = new Set(cells.filter((cell) => cell && isLikeName(cell)));
    if (names.size > 0 && names.size * 2 > cells.length) return field;
  }

  return undefined;
}

function isLikeName(cell: string) {
  return cell.length <= 100 && /\p{L}/u.test(cell) && !/[\d@#=]/.test(cell);
}

function isAddress(cell: string | undefined) {
  const at = cell?.indexOf("@") ?? -1;

  return cell !== undefined && at > 0 && !/[\s@]/.test(cell.slice(at + 1));
}

function differentSkills(cells: Line["cells"]) {
  return new Set(cells.map((cell) => cell && skillNamed(cell)).filter((skill) => skill)).size;
}

function most<Item>(items: readonly Item[], count: (item: Item) => number) {
  return items.reduce((best, item) => Math.max(best, count(item)), 0);
}
