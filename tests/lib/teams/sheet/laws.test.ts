import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { skills } from "@/lib/framework/skills";
import { addressRows } from "@/lib/teams/sheet/addresses";
import { decode } from "@/lib/teams/sheet/decode";
import { sheetFields, sheetInput } from "@/lib/teams/sheet/input";
import { guessMapping, type Mapping } from "@/lib/teams/sheet/mapping";
import { preview } from "@/lib/teams/sheet/preview";
import { guessScale, ratingsBy } from "@/lib/teams/sheet/scale";
import { readTable, type Table } from "@/lib/teams/sheet/table";
import { encodings } from "./encodings";
import { someone, tableOf } from "./sheets";

vi.mock("csv-parse/sync", async (original) => {
  const real = await original<typeof import("csv-parse/sync")>();

  return { ...real, parse: vi.fn(real.parse) };
});

beforeEach(() => {
  vi.mocked(parse).mockClear();
});

// All that isn't ASCII is from À on in Windows-1252, where no letters of it are UTF-8 as well.
const letters = fc.constantFrom(..."abcÀéñß019 ,;\t\n\"'.-/()");
const cell = fc.string({ unit: letters, maxLength: 12 });
const nasty = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.constantFrom(
    "0",
    "3",
    "3,5",
    "4-Mar",
    "#REF!",
    "=A1",
    "",
    "x",
    "n/a",
    "not seen",
    "__proto__",
    "constructor",
    "\0",
    "\u202e",
    '"',
    "<",
    "Ada <ada@x.com>",
    "ada@x.com",
    "Email",
    "Name",
    "Vision",
    "Risk",
  ),
);

describe("a sheet written and read again", () => {
  const table = fc
    .integer({ min: 2, max: 5 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 8,
      }),
    )
    .map((rows) => [rows[0]?.map((_, at) => `Head${at}`) ?? [], ...rows]);

  test.each(Object.entries(encodings))(
    "is the same in %s, with any delimiter and quoting",
    (_, encode) => {
      fc.assert(
        fc.property(
          table,
          fc.constantFrom(",", ";", "\t"),
          fc.boolean(),
          fc.constantFrom("\n", "\r\n"),
          (rows, delimiter, quoted, end) => {
            const written = stringify(rows, {
              delimiter,
              quoted,
              quoted_empty: quoted,
              record_delimiter: end,
              quoted_match: /\n/,
            });
            const decoded = decode(encode(written));
            if (decoded.problem !== undefined) throw new Error(decoded.problem);

            const read = tableOf(decoded.text);

            expect(read.rows.map(({ number, cells }) => [number, ...cells])).toEqual(
              filledRows(rows),
            );
          },
        ),
      );
    },
  );

  function plain(cell: string) {
    return cell
      .trim()
      .replace(/^'(?=[-\t])/, "")
      .trim();
  }

  /** The rows with something in them behind their numbers, without the blanks around cells and empty cells at the end. */
  function filledRows(rows: string[][]) {
    return rows
      .map((cells, at) => {
        const written = cells.map(plain);

        return [at + 1, ...written.slice(0, written.findLastIndex((cell) => cell !== "") + 1)];
      })
      .filter(({ length }) => length > 1);
  }
});

describe("nothing makes it throw:", () => {
  test("no file", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { text, problem } = decode(bytes);

        expect(problem ?? text).toMatch(/\S/);
        expect(text ?? "").not.toContain("\0");
      }),
    );
  });

  test("no text", () => {
    fc.assert(
      fc.property(
        fc.array(nasty, { maxLength: 30 }),
        fc.constantFrom(",", ";", "\t", "\n"),
        (cells, between) => {
          const { table, problems } = readTable(cells.join(between));

          expect((table?.rows ?? problems ?? []).length).toBeGreaterThan(0);
        },
      ),
    );
  });

  test("no cell, which is read as a rating, or told why not", () => {
    fc.assert(
      fc.property(nasty, (cell) => {
        const read = ratingsBy([])(cell);

        expect(read.problem).toMatch(/^“.*”.*\.$/s);
      }),
    );
  });

  test("no mapping of any table, and there are rows only where there's no error", () => {
    const rows = fc.array(fc.array(nasty, { maxLength: 6 }), { minLength: 1, maxLength: 8 });
    const mapping = fc.record<Mapping>({
      people: fc.constantFrom("rows", "columns"),
      header: fc.option(fc.nat(9)),
      uses: fc.array(
        fc.constantFrom(
          "name",
          "first name",
          "last name",
          "address",
          "ignored",
          "negotiation",
          "adaptability",
        ),
        { maxLength: 9 },
      ),
      emptyNames: fc.constantFrom("error", "ask"),
    });

    fc.assert(
      fc.property(rows, fc.option(mapping), fc.boolean(), (cells, chosen, isKnown) => {
        const table: Table = {
          kind: "cells",
          rows: cells.map((cells, at) => ({ number: at + 1, cells })),
          width: Math.max(1, ...cells.map(({ length }) => length)),
        };
        const mapping = chosen ?? guessMapping(table);
        const { errors, rows } = preview(
          table,
          mapping,
          guessScale(table, mapping),
          isKnown ? [someone()] : [],
        );

        expect(rows === undefined).toBe(errors.length > 0);
        for (const { text } of errors) expect(text).toMatch(/\.$/);
      }),
    );
  });
});

test("each guess comes back from a form as it went", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(nasty, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 }),
      (rows) => {
        const table: Table = {
          kind: "cells",
          rows: rows.map((cells, at) => ({ number: at + 1, cells })),
          width: 6,
        };
        const mapping = guessMapping(table);
        const { people, header, emptyNames, ...dotted } = sheetFields(mapping, []);
        const use = Object.fromEntries(
          Object.entries(dotted).map(([name, value]) => [name.slice(4), value]),
        );
        const sent = {
          teamId: "7a3c4a0e-4e5e-4d1c-9c0e-0d6d4f0f3b11",
          text: "",
          people,
          header,
          emptyNames,
          use,
        };

        expect(sheetInput.parse(sent).mapping).toEqual(mapping);
      },
    ),
  );
});

describe("the work grows with the sheet, not faster:", () => {
  test("a text is handed to the parser four times at most, three of them only its beginning", () => {
    const line = `${'Ada Osei,ada@x.com,"a ""b""",3'.repeat(1)}\n`;

    for (const rows of [10, 1000, 5000]) {
      vi.mocked(parse).mockClear();
      readTable(line.repeat(rows));
      const lengths = vi.mocked(parse).mock.calls.map(([input]) => input.length);

      expect(lengths).toHaveLength(4);
      expect(lengths.slice(0, 3).every((length) => length <= 64_000)).toBe(true);
      expect(lengths[3]).toBe(line.length * rows);
    }
  });

  test("a table's cells are read the same number of times, however many there are", () => {
    expect(readsPerCell(4000, "rows")).toBeCloseTo(readsPerCell(1000, "rows"), 0);
    expect(readsPerCell(400, "columns")).toBeCloseTo(readsPerCell(100, "columns"), 0);
    expect(readsPerCell(4000, "rows")).toBeLessThan(20);
  });

  test("a list of addresses is read without going back", () => {
    expect(addressRows("a@x.com,".repeat(50_000))).toHaveLength(50_000);
    expect(addressRows(`${"a, ".repeat(50_000)}<a@x.com>`)).toHaveLength(1);
    expect(addressRows("<".repeat(200_000))).toBeUndefined();
  });
});

/** How often each cell of a matrix of so many people is read on the way to its preview, on average. */
function readsPerCell(count: number, people: "rows" | "columns") {
  const matrix = [
    ["Name", "Email", ...skills.map(({ name }) => name)],
    ...Array.from({ length: count }, (_, n) => [
      `Person ${"abc"[n % 3]}`,
      `p${n}@x.com`,
      ...skills.map((_, at) => String(1 + ((n + at) % 5))),
    ]),
  ];
  const lines =
    people === "rows"
      ? matrix
      : (matrix[0] ?? []).map((_, field) => matrix.map((line) => line[field] ?? ""));
  let reads = 0;
  const counted = (cells: readonly string[]) =>
    new Proxy(cells, {
      get(target, key, receiver) {
        if (typeof key === "string" && /^\d+$/.test(key)) reads += 1;
        return Reflect.get(target, key, receiver);
      },
    });
  const table: Table = {
    kind: "cells",
    rows: lines.map((cells, at) => ({ number: at + 1, cells: counted(cells) })),
    width: lines[0]?.length ?? 0,
  };
  const mapping = guessMapping(table);
  const { rows } = preview(table, mapping, guessScale(table, mapping), []);

  expect(mapping.people).toBe(people);
  expect(rows).toHaveLength(count);

  return reads / (matrix.length * (matrix[0]?.length ?? 1));
}
