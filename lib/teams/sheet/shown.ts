import { limits } from "@/lib/limits";
import { addressText } from "@/lib/people/email-address";
import { capitalized, joined, plural } from "@/lib/text/words";
import { quoted } from "./cell";
import { gridOf, headingOf, type Mapping } from "./mapping";
import type { Preview, PreviewRow } from "./preview";
import { type Meaning, meanings, type Scale } from "./scale";
import type { Table } from "./table";
import { meaningText, outcomeText } from "./words";

/** How a sheet is read, and what would become of its people, as their page shows it: bounded, whatever the sheet. */
export type SheetShown = {
  people: Mapping["people"];
  /** "none", or the place of the header. */
  header: string;
  headers: readonly { value: string; label: string }[];
  columns: readonly { field: number; label: string; examples: string; use: string }[];
  /** What the cells of ratings mean: `meaning` is empty until someone says so. */
  scale: readonly { value: string; label: string; cells: string; meaning: Meaning | "" }[];
  /** What is wrong, in words: nothing can be added. */
  problems: readonly string[];
  rows: readonly { id: string; line: string; who: string; outcome: string }[];
  /** How many problems or rows there are besides those shown. */
  more: number;
  /** "20 will be invited. 3 stay as now. 46 ratings wait for you to confirm them." */
  summary: string;
  /** How many people would be added, and how many ratings brought in. */
  toAdd: number;
  toRate: number;
};

/** How many more there may be, in the team and of invitations. */
export type Room = { places: number; invitations: number };

const shownAtMost = 200;
const heads = 5;
const examples = 3;

/** What a value can mean, as its list to choose from has it; the first, until someone says so. */
export const meaningChoices = [
  { value: "", label: "Choose what it means" },
  ...meanings.map((value) => ({ value, label: meaningText(value) })),
];

/** A sheet as its page shows it, with what's wrong with it or what would become of it. */
export function sheetShown(
  table: Table,
  { mapping, scale }: { mapping: Mapping; scale: Scale },
  { errors, rows: all = [] }: { errors: readonly { text: string }[]; rows?: readonly PreviewRow[] },
): SheetShown {
  const problems = errors.map(({ text }) => text);
  const rows = problems.length > 0 ? [] : all;

  return {
    people: mapping.people,
    header: mapping.header === null ? "none" : String(mapping.header),
    headers: headersOf(table, mapping),
    columns: columnsOf(table, mapping),
    scale: scale.map(({ value, cells, meaning }) => ({
      value,
      label: value === "" ? "Empty cells" : quoted(value),
      cells: `In ${number(cells)} ${plural(cells, "cell")}`,
      meaning: meaning ?? "",
    })),
    problems: problems.slice(0, shownAtMost),
    rows: rows.slice(0, shownAtMost).map(rowShown),
    more: Math.max(0, (problems.length || rows.length) - shownAtMost),
    summary: problems.length > 0 ? "" : summaryOf(rows),
    toAdd: rows.filter(isAdded).length,
    toRate: ratingsIn(rows),
  };
}

/** Why so many can't be brought in at once, in words; nothing where they can. */
export function roomProblem({ rows = [] }: Preview, { places, invitations }: Room) {
  const added = rows.filter(isAdded).length;
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
  const address = email === null ? "" : addressText(email);

  return {
    id: line,
    line,
    who: [name, address].filter(Boolean).join(", "),
    outcome: outcomeText(row),
  };
}

function summaryOf(rows: readonly PreviewRow[]) {
  const invited = rows.filter(({ standing }) => standing === "new").length;
  const placed = rows.filter(({ standing }) => standing === "organization").length;
  const rest = rows.length - invited - placed;
  const rated = ratingsIn(rows);
  const parts = [
    ...(placed > 0 ? [`${number(placed)} will be asked to join`] : []),
    ...(invited > 0 ? [`${number(invited)} will be invited`] : []),
    ...(rest > 0 ? [`${number(rest)} ${rest === 1 ? "stays" : "stay"} as now`] : []),
  ];

  const sentence = `${capitalized(joined(parts))}.`;

  return rated > 0
    ? `${sentence} ${number(rated)} ${plural(rated, "rating waits", "ratings wait")} for you to confirm.`
    : sentence;
}

/** Whether bringing a row in makes a place in the team, or an invitation. */
function isAdded({ standing }: PreviewRow) {
  return standing === "new" || standing === "organization";
}

function ratingsIn(rows: readonly PreviewRow[]) {
  return rows.reduce((sum, { changed }) => sum + changed.length, 0);
}

function people(count: number) {
  return `${number(count)} ${plural(count, "person", "people")}`;
}

function number(count: number) {
  return count.toLocaleString("en-US");
}
