import { limits } from "@/lib/limits";
import { addressText } from "@/lib/people/email-address";
import { capitalized, joined, plural } from "@/lib/text/words";
import { quoted } from "./cell";
import { gridOf, headingOf, type Mapping } from "./mapping";
import type { Preview, PreviewRow } from "./preview";
import type { Table } from "./table";
import { outcomeText } from "./words";

/** How a sheet is read, and what would become of its people, as their page shows it: bounded, whatever the sheet. */
export type SheetShown = {
  people: Mapping["people"];
  /** "none", or the place of the header. */
  header: string;
  headers: readonly { value: string; label: string }[];
  columns: readonly { field: number; label: string; examples: string; use: string }[];
  /** What is wrong, in words: nothing can be added. */
  problems: readonly string[];
  rows: readonly { id: string; line: string; who: string; outcome: string }[];
  /** How many problems or rows there are besides those shown. */
  more: number;
  /** "20 will be invited. 3 stay as they are." */
  summary: string;
  /** How many "Add" would add. */
  toAdd: number;
};

/** How many more there may be, in the team and of invitations. */
export type Room = { places: number; invitations: number };

const shownAtMost = 200;
const heads = 5;
const examples = 3;

/** A sheet as its page shows it, with what's wrong with it or what would become of it. */
export function sheetShown(
  table: Table,
  mapping: Mapping,
  { errors, rows = [] }: { errors: readonly { text: string }[]; rows?: readonly PreviewRow[] },
): SheetShown {
  const problems = errors.map(({ text }) => text);
  const added = problems.length > 0 ? 0 : rows.filter((row) => !row.isUnchanged).length;

  return {
    people: mapping.people,
    header: mapping.header === null ? "none" : String(mapping.header),
    headers: headersOf(table, mapping),
    columns: columnsOf(table, mapping),
    problems: problems.slice(0, shownAtMost),
    rows: problems.length > 0 ? [] : rows.slice(0, shownAtMost).map(rowShown),
    more: Math.max(0, (problems.length || rows.length) - shownAtMost),
    summary: problems.length > 0 ? "" : summaryOf(rows),
    toAdd: added,
  };
}

/** Why so many can't be brought in at once, in words; nothing where they can. */
export function roomProblem({ rows = [] }: Preview, { places, invitations }: Room) {
  const added = rows.filter(({ isUnchanged }) => !isUnchanged).length;
  const invited = rows.filter(({ standing }) => standing === "new").length;

  if (added > places) {
    return `This sheet adds ${people(added)}, and the team has room for ${people(places)}: ${number(limits.teamMembers)} is the most Leadpath keeps in one. Leave some out, or found another team.`;
  }
  if (invited > limits.invitationsADay) {
    return `This sheet needs ${number(invited)} invitations, and you can create ${limits.invitationsADay} a day. Bring in some of them today, or send out the team’s join link.`;
  }
  if (invited > invitations) {
    return `This sheet needs ${number(invited)} invitations, and ${number(invitations)} more can be open at once. Leave some out, or send out the team’s join link.`;
  }

  return undefined;
}

function headersOf(table: Table, { people, header }: Mapping) {
  const { lines } = gridOf(table, people);
  const shown = lines.filter(({ at }) => at < heads || at === header);

  return [
    { value: "none", label: "None: the people start right away" },
    ...shown.map(({ at, name, cells }) => ({
      value: String(at),
      label: `${name}: ${few(cells)}`,
    })),
  ];
}

function columnsOf(table: Table, mapping: Mapping) {
  const grid = gridOf(table, mapping.people);
  const below = grid.lines.slice(mapping.header === null ? 0 : mapping.header + 1);

  return Array.from({ length: grid.width }, (_, field) => {
    const place = grid.fieldName(field);
    const heading = headingOf(grid, mapping, field);
    const position = `${place.charAt(0).toUpperCase()}${place.slice(1)}`;

    return {
      field,
      label: heading === undefined ? position : `${position}: ${quoted(heading)}`,
      examples: few(below.slice(0, shownAtMost).map(({ cells }) => cells[field])),
      use: mapping.uses[field] ?? "ignored",
    };
  });
}

/** The first few different cells, as examples. */
function few(cells: readonly (string | undefined)[]) {
  const different = [...new Set(cells.filter((cell) => cell))].slice(0, examples);

  return different.length > 0
    ? different.map((cell) => quoted(cell ?? "")).join(", ")
    : "nothing in it";
}

function rowShown(row: PreviewRow) {
  const { line, name, email } = row;
  const address = addressText(email ?? "");

  return {
    id: line,
    line,
    who: name ? `${name}, ${address}` : address,
    outcome: outcomeText(row),
  };
}

function summaryOf(rows: readonly PreviewRow[]) {
  const invited = rows.filter(({ standing }) => standing === "new").length;
  const placed = rows.filter(({ standing }) => standing === "organization").length;
  const rest = rows.length - invited - placed;
  const parts = [
    ...(placed > 0 ? [`${number(placed)} will be asked to join`] : []),
    ...(invited > 0 ? [`${number(invited)} will be invited`] : []),
    ...(rest > 0 ? [`${number(rest)} ${rest === 1 ? "stays" : "stay"} as now`] : []),
  ];

  return `${capitalized(joined(parts))}.`;
}

function people(count: number) {
  return `${number(count)} ${plural(count, "person", "people")}`;
}

function number(count: number) {
  return count.toLocaleString("en-US");
}
