import { type Level, levels } from "@/lib/framework/levels";
import { skillIds } from "@/lib/framework/skills";
import { limits } from "@/lib/limits";
import { nameKey } from "@/lib/people/names";
import { dateProblem, quoted, spreadsheetProblem } from "./cell";
import { gridOf, type Mapping, peopleIn } from "./mapping";
import type { Table } from "./table";

/** What a value in a sheet can mean, as a form sends it: a level, that the rater hasn't seen it, or no rating at all. */
export const meanings = ["0", "1", "2", "3", "4", "5", "not seen", "nothing"] as const;

export type Meaning = (typeof meanings)[number];

/** A rating as a draft keeps it. The level is null exactly when it is not observed. */
export type SheetRating = { state: "rated"; level: Level } | { state: "not_observed"; level: null };

/**
 * What each different value of a sheet's ratings means, in the order to show them in: `value` is its one spelling ("" for
 * an empty cell), `cells` how many have it, and `meaning` is null until someone says what it is.
 */
export type Scale = readonly { value: string; cells: number; meaning: Meaning | null }[];

/** The longest value that can mean something. */
export const longestValue = 40;

const nothing = keys("-,–,—,n/a,na,n.a.,not applicable,not rated,unrated,not asked,tbd,.,…");
const notSeen = keys(
  "not seen,not observed,not_observed,unseen,unknown,don’t know,can’t tell,no idea,?,??",
);
const levelsByName = new Map(levels.map(({ level, name }) => [nameKey(name), level]));

/**
 * The values of all cells that are ratings by the mapping, with what they probably mean or what someone said they mean.
 * What only its writer knows is left open: 0 ("None yet", or no rating?) and any other word. A cell that can't be a
 * rating, such as a date, has no part in it.
 */
export function guessScale(
  table: Table,
  mapping: Mapping,
  said: Readonly<Record<string, Meaning>> = {},
): Scale {
  const grid = gridOf(table, mapping.people);
  const rated = skillFields(mapping);
  const written = new Map<string, number>();
  for (const { cells } of peopleIn(grid, mapping)) {
    for (const { field } of rated) add(written, cells[field] ?? "", 1);
  }

  const counts = new Map<string, number>();
  for (const [cell, cells] of written) {
    const { value } = readValue(cell);
    if (value !== undefined) add(counts, value, cells);
  }

  const scale = [...counts].map(([value, cells]) => ({
    value,
    cells,
    meaning: (Object.hasOwn(said, value) ? said[value] : guess(value)) ?? null,
  }));
  const open = scale.filter(({ value, meaning }) => meaning === null && value !== "0");
  const tooMany = new Set(open.slice(limits.sheetWords));

  return scale.filter((entry) => !tooMany.has(entry)).toSorted(byValue);
}

/** The skills among the uses, with their fields' places. */
export function skillFields({ uses }: Pick<Mapping, "uses">) {
  return uses.flatMap((use, field) => {
    const skill = skillIds.find((id) => id === use);

    return skill ? [{ skill, field }] : [];
  });
}

/** What a cell says by a scale: its rating, null where it has none, or in words why it can't be read. */
type ReadRating =
  | { rating: SheetRating | null; problem?: undefined }
  /** `open` is the value whose meaning nobody has said. */
  | { problem: string; open?: string };

/** Reads ratings by a scale, each spelling once. */
export function ratingsBy(scale: Scale): (cell: string) => ReadRating {
  const meant = new Map(scale.map(({ value, meaning }) => [value, meaning]));
  const known = new Map<string, ReadRating>();

  return (cell) => {
    const found = known.get(cell) ?? readRating(cell, meant);
    known.set(cell, found);

    return found;
  };
}

function readRating(cell: string, meant: ReadonlyMap<string, Meaning | null>): ReadRating {
  const read = readValue(cell);
  if (read.value === undefined) return { problem: read.problem };

  const meaning = meant.get(read.value);
  if (meaning === undefined) return { problem: notALevel(cell) };
  if (meaning === null) return { problem: openText(cell, read.value), open: read.value };

  return { rating: ratingOf(meaning) };
}

function ratingOf(meaning: Meaning): SheetRating | null {
  if (meaning === "nothing") return null;
  const level = levels.find(({ level }) => String(level) === meaning)?.level;

  return level === undefined ? { state: "not_observed", level: null } : { state: "rated", level };
}

/** The one spelling of what a cell says, or in words why it can't be a rating, whatever the scale. */
function readValue(cell: string): { value: string } | { value?: undefined; problem: string } {
  const text = cell.trim();
  const value = keyOf(text);
  const problem = spreadsheetProblem(text) ?? dateProblem(text);
  if (problem) return { problem };

  const [, figures] = /^([+-]?\d{1,9}(?:[.,]\d{1,9})?)(?: ?(?:\/|of) ?5)?$/.exec(value) ?? [];
  if (figures !== undefined) return readNumber(cell, Number(figures.replace(",", ".")));

  const isWord = value.length <= longestValue && !/\p{Cc}/u.test(value);

  return isWord && (!/\d/.test(value) || levelIn(value) !== undefined)
    ? { value }
    : { problem: notALevel(cell) };
}

function readNumber(cell: string, number: number) {
  if (number < 0 || number > 5) return { problem: `${quoted(cell)} is outside the levels 0 to 5.` };
  if (Number.isInteger(number)) return { value: String(Math.abs(number)) };

  const below = Math.floor(number);

  return {
    problem: `${quoted(cell)} is between two levels. Choose ${below} or ${below + 1}.`,
  };
}

function guess(value: string): Meaning | undefined {
  if (value === "" || nothing.has(value)) return "nothing";
  if (notSeen.has(value)) return "not seen";
  if (value === "0") return undefined;

  return meanings.find((meaning) => meaning === String(levelIn(value)));
}

/** The level that a value says by its figure, its name, or both, if they agree: "3", "Level 3", "3 – Independent". */
function levelIn(value: string): Level | undefined {
  const [, figure, name] =
    /^(?:level |lvl ?|l ?)?([0-5])(?: ?[-–—:.=(]? ?([a-z][a-z ]*)\)?)?$/.exec(value) ?? [];
  if (figure === undefined) return levelsByName.get(value);

  const level = levels.find((each) => String(each.level) === figure)?.level;

  return name === undefined || levelsByName.get(name) === level ? level : undefined;
}

function openText(cell: string, value: string) {
  return value === "0"
    ? "Say what “0” means: “None yet”, or no rating."
    : `Say what ${quoted(cell)} means.`;
}

function notALevel(cell: string) {
  return `${quoted(cell)} isn’t a level from 0 to 5.`;
}

/** Figures first, then words, and empty cells at the end. */
function byValue(one: { value: string }, other: { value: string }) {
  const place = ({ value }: { value: string }) => {
    if (value === "") return 7;

    return /^[0-5]$/.test(value) ? Number(value) : 6;
  };

  return place(one) - place(other);
}

function add(counts: Map<string, number>, key: string, more: number) {
  counts.set(key, (counts.get(key) ?? 0) + more);
}

function keyOf(text: string) {
  return nameKey(text).trim();
}

function keys(list: string): ReadonlySet<string> {
  return new Set(list.split(",").map(keyOf));
}
