import { CsvError, parse } from "csv-parse/sync";
import { limits } from "@/lib/limits";
import { addressRows } from "./addresses";
import { sheetTooLarge } from "./decode";

/**
 * What stands in a sheet. Rows without anything in them are left out; the others keep their number in the spreadsheet,
 * from 1. No cell has blanks around it, and what a row doesn't reach is empty.
 */
export type Table = {
  /** A list of addresses has two columns: a name, which may be empty, and an address. */
  kind: "cells" | "addresses";
  rows: readonly { number: number; cells: readonly string[] }[];
  /** Columns up to the last one with something in it. */
  width: number;
};

type Read =
  | { table: Table; problems?: undefined }
  | { table?: undefined; problems: readonly string[] };

const nothingIn = "There’s nothing in these cells.";
const delimiters = ["\t", ";", ","] as const;
const sampled = { characters: 64_000, rows: 100 };

/**
 * Reads what was pasted, or a file's text: the cells of a spreadsheet, CSV with commas, semicolons, or tabs, or a list of
 * addresses. Takes linear time, whatever the text. Refuses, in words, what has no cells, too many rows or columns, a
 * quotation mark that stays open, and each row with more cells than the others.
 */
export function readTable(typed: string): Read {
  const text = typed.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  if (Buffer.byteLength(text) > limits.sheetBytes) return { problems: [sheetTooLarge] };
  if (text.trim() === "") return { problems: ["There’s nothing to read yet. Paste some cells."] };
  if (/^[\s,;"]*$/.test(text)) return { problems: [nothingIn] };

  const addresses = addressRows(text);
  if (addresses) return whole("addresses", addresses);

  const { delimiter, body } = announced(text) ?? { delimiter: guessDelimiter(text), body: text };
  const { records, isOpen } = recordsOf(body, delimiter);
  if (isOpen) {
    return {
      problems: [
        `Row ${records.length + 1}: a quotation mark opens here and never closes. Remove it, or close it.`,
      ],
    };
  }

  const problems = tooLongRows(records);

  return problems.length > 0 ? { problems } : whole("cells", records);
}

/** A column's letters in a spreadsheet, by its place from 0: "A", "Z", "AA". */
export function columnLetters(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));

  return place < 26 ? letter : columnLetters(Math.floor(place / 26) - 1) + letter;
}

function whole(kind: Table["kind"], records: readonly (readonly string[])[]): Read {
  const rows = records
    .map((cells, at) => ({ number: at + 1, cells: cells.slice(0, filled(cells)) }))
    .filter(({ cells }) => cells.length > 0);
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);

  if (width === 0) return { problems: [nothingIn] };
  if (rows.length > limits.sheetRows + 1) {
    return { problems: [tooMany(rows.length, "rows", limits.sheetRows)] };
  }
  if (width > limits.sheetColumns) {
    return { problems: [tooMany(width, "columns", limits.sheetColumns)] };
  }

  return { table: { kind, rows, width } };
}

function tooMany(count: number, what: string, most: number) {
  const [had, read] = [count, most].map((number) => number.toLocaleString("en-US"));

  return `This sheet has ${had} ${what}, and Leadpath reads up to ${read} at once. Split it, and bring its parts in one after the other.`;
}

/** Excel says in a first line of its own, which it doesn't show, what separates the cells. */
function announced(text: string) {
  const [line = "", delimiter] = /^"?sep=([,;\t])"?\n/i.exec(text) ?? [];

  return delimiter === undefined ? undefined : { delimiter, body: text.slice(line.length) };
}

/**
 * What gives most of the first rows the same number of cells, the very first one above all. Of two that do so equally a
 * tab goes before a semicolon, and that before a comma, which also stands in numbers and names.
 */
function guessDelimiter(text: string) {
  const start = text.slice(0, sampled.characters);
  const scored = delimiters.map((delimiter) => ({
    delimiter,
    score: evenness(recordsOf(start, delimiter, sampled.rows).records),
  }));

  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

/** From 0, where most rows are one cell, to 1.5, where all have the same number of cells. */
function evenness(records: readonly (readonly string[])[]) {
  const lengths = records.filter((cells) => filled(cells) > 0).map(({ length }) => length);
  const usual = mostFrequent(lengths);
  if (usual < 2) return 0;

  const share = lengths.filter((length) => length === usual).length / lengths.length;

  return share + (lengths[0] === usual ? 0.5 : 0);
}

/** The number that comes most often, of several the greatest; 0 of none. */
function mostFrequent(numbers: readonly number[]) {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);

  return [...counts].reduce(
    (best, next) => (next[1] > best[1] || (next[1] === best[1] && next[0] > best[0]) ? next : best),
    [0, 0],
  )[0];
}

/** The rows, those without a cell's text included, up to a quotation mark that stays open. */
function recordsOf(text: string, delimiter: string, to = -1) {
  const records: string[][] = [];

  try {
    parse(text, {
      delimiter,
      record_delimiter: "\n",
      relax_column_count: true,
      relax_quotes: true,
      to,
      on_record: (cells: string[]) => {
        records.push(cells.map(plainCell));
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError) || error.code !== "CSV_QUOTE_NOT_CLOSED") throw error;

    return { records, isOpen: true };
  }

  return { records, isOpen: false };
}

/** Without the blanks around it, and without the apostrophe that keeps a spreadsheet from running it. */
function plainCell(cell: string) {
  return cell
    .trim()
    .replace(/^'(?=[=+\-@\t＝＋－＠])/, "")
    .trim();
}

/**
 * A row may end early, as Excel writes it where only empty cells follow. What goes beyond the first row that is as long
 * as most was cut apart at the wrong place.
 */
function tooLongRows(records: readonly (readonly string[])[]) {
  const lengths = records.filter((cells) => filled(cells) > 0).map(({ length }) => length);
  const usual = mostFrequent(lengths);
  const width = lengths.find((length) => length >= usual) ?? 0;

  return records.flatMap((cells, at) =>
    filled(cells) > width
      ? [
          `Row ${at + 1} has ${filled(cells)} cells where the others have ${width}. If a cell has a comma or a semicolon in it, put quotation marks around the cell.`,
        ]
      : [],
  );
}

/** How many cells a row has up to its last one that isn't empty. */
function filled(cells: readonly string[]) {
  return cells.findLastIndex((cell) => cell !== "") + 1;
}
