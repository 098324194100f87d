import { stringify } from "csv-stringify/sync";
import { expect, test } from "vitest";
import { decode } from "@/lib/teams/sheet/decode";
import type { KnownPerson } from "@/lib/teams/sheet/preview";
import { encodings } from "./encodings";
import { previewOf } from "./sheets";

const names = ["Zoë Müller", "José Ñuñez", "Søren Åberg", "Anaïs Lefèvre", "Seán O’Neil"];
const head = ["Name", "Email", "Title", "Product Leadership", "Visionary Thinking"];
const delimiters = [",", ";", "\t", ";", "\t", ";"];

/** Thirty people, numbered from 0; person n is in row n + 2. */
const people = Array.from({ length: 30 }, (_, n) => [
  `${names[n % 5]} ${"I".repeat(1 + Math.floor(n / 5))}`,
  `person.${n}@example.com`,
  "PM, Growth; Core",
  `${1 + (n % 5)}`,
  n % 3 === 0 ? "not seen" : "Independent",
]);

/** Cells that are wrong, by person and column. */
const bad: Record<string, string> = {
  "5 3": "4-Mar",
  "9 1": "PERSON.2@Example.com",
  "13 0": "",
  "21 1": "zoë@",
  "28 4": "3,5",
};
const withBad = people.map((cells, n) => cells.map((cell, at) => bad[`${n} ${at}`] ?? cell));

test.each(
  Object.entries(encodings).map(([name, encode], at) => [name, encode, delimiters[at]] as const),
)(
  "thirty people with five bad rows, pasted from a sheet in %s: each error is told, and nothing else",
  (_, encode, delimiter) => {
    const read = (rows: string[][]) => {
      const written = stringify([head, ...rows], { delimiter, record_delimiter: "\r\n" });
      const { text, problem } = decode(encode(written));
      expect(problem).toBeUndefined();

      return text ?? "";
    };
    const broken = previewOf(read(withBad));

    expect(broken.rows).toBeUndefined();
    expect(broken.errors.map(({ text }) => text)).toEqual([
      "Row 7, Product Leadership: “4-Mar” is a date that the spreadsheet made of 4/3. Enter a level.",
      "Row 11, Email: “PERSON.2@Example.com” is in row 4 already. Keep one of the two.",
      "Row 15, Name: Add a name.",
      "Row 23, Email: “zoë@” isn’t an email address, like name@example.com.",
      "Row 30, Visionary Thinking: “3,5” is between two levels. Choose 3 or 4.",
    ]);

    const { errors, rows = [] } = previewOf(read(people));
    expect(errors).toEqual([]);
    expect(rows.map(({ name, email }) => [name, email])).toEqual(
      people.map(([name, email]) => [name, email]),
    );
    expect(rows[0]?.ratings).toEqual([
      { skill: "product-leadership", state: "rated", level: 1 },
      { skill: "visionary-thinking", state: "not_observed", level: null },
    ]);

    const known = rows.map(
      ({ name, email, ratings }, n): KnownPerson => ({
        id: `${n}`,
        email,
        name,
        standing: n % 2 ? "team" : "invited",
        isAdmin: false,
        isViewer: false,
        isManager: false,
        ratings,
        answered: [],
      }),
    );
    expect(previewOf(read(people), { known }).rows?.every(({ isUnchanged }) => isUnchanged)).toBe(
      true,
    );
  },
);
