import { createHash } from "node:crypto";
import { z } from "zod";

/**
 * A database as lines of JSON, the same whichever kind it is: a header, then each table's name and columns with its rows
 * behind it, in the order of its primary key, and at the end what has to have come.
 */
const headerSchema = z.strictObject({
  /** The version that made it. */
  leadpath: z.string().max(100),
  database: z.enum(["embedded", "postgres"]),
  /** The moment that all of its rows are of, as an ISO instant. */
  at: z.iso.datetime().max(40),
  /** The hashes of the migrations that made its schema. */
  migrations: z.array(z.string().max(100)).min(1).max(100_000),
});

const tableSchema = z.strictObject({
  table: z.string().max(100),
  columns: z.array(z.string().max(100)).max(1600),
});

const manifestSchema = z.strictObject({
  tables: z.record(
    z.string().max(100),
    z.strictObject({ rows: z.int().min(0), sha256: z.string().length(64) }),
  ),
});

export type Header = z.output<typeof headerSchema>;
export type Table = z.output<typeof tableSchema>;
/** How many rows each table has, and the SHA-256 of its lines. */
export type Manifest = z.output<typeof manifestSchema>;

/** What lines tell, one after the other. A row is the JSON of an array: each column's value as PostgreSQL writes it. */
export type Told =
  | { is: "header"; header: Header }
  | { is: "table"; table: Table }
  | { is: "rows"; rows: string[] }
  | { is: "manifest"; manifest: Manifest };

/** The lines aren't those that were written: something is missing, changed, or there twice. */
export class Damaged extends Error {
  override name = "Damaged";
}

/** Counts and hashes the lines of one table after the other. */
export function countLines() {
  const tables: Manifest["tables"] = {};
  let close = () => {};
  let add = (_: readonly string[]) => {};

  return {
    begin(line: string, table: string) {
      close();
      const hash = createHash("sha256").update(`${line}\n`);
      let rows = 0;
      add = (lines) => {
        rows += lines.length;
        for (const each of lines) hash.update(`${each}\n`);
      };
      close = () => {
        tables[table] = { rows, sha256: hash.digest("hex") };
        close = () => {};
      };
    },
    add: (lines: readonly string[]) => add(lines),
    end(): Manifest {
      close();
      return { tables };
    },
  };
}

/**
 * Reads lines as they come, in batches, and checks each table against what the end says of it: throws `Damaged` for lines
 * that are no whole database. What was told before that may not be believed.
 */
export async function* readLines(lines: AsyncIterable<string[]>): AsyncGenerator<Told> {
  const counted = countLines();
  let place: "start" | "inside" | "over" = "start";

  for await (const batch of lines) {
    for (let n = 0; n < batch.length; n += 1) {
      const line = batch[n] ?? "";
      if (place === "over") throw new Damaged("lines after the end");

      if (place === "start") {
        place = "inside";
        yield { is: "header", header: read(headerSchema, line) };
      } else if (line.startsWith("[")) {
        let end = n + 1;
        while (batch[end]?.startsWith("[")) end += 1;
        const rows = batch.slice(n, end);
        counted.add(rows);
        yield { is: "rows", rows };
        n = end - 1;
      } else if (line.startsWith('{"table"')) {
        const table = read(tableSchema, line);
        counted.begin(line, table.table);
        yield { is: "table", table };
      } else {
        place = "over";
        const manifest = read(manifestSchema, line);
        if (!isSame(manifest, counted.end())) throw new Damaged("other rows than were written");
        yield { is: "manifest", manifest };
      }
    }
  }

  if (place !== "over") throw new Damaged("no end");
}

/** The lines of text that comes in pieces, as many at once as are whole. */
export async function* linesOf(text: AsyncIterable<Uint8Array>): AsyncGenerator<string[]> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let rest = "";

  for await (const piece of text) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    if (lines.length > 0) yield lines;
  }

  if (rest + decoder.decode()) throw new Damaged("half a line");
}

function isSame(one: Manifest, other: Manifest) {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A line's value, or `Damaged`. */
export function read<Schema extends z.ZodType>(schema: Schema, line: string): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(line));
  } catch (error) {
    throw new Damaged("a line that can't be read", { cause: error });
  }
}
