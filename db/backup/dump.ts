import "server-only";
import { sql } from "drizzle-orm";
import { asSnapshot } from "@/db/client";
import { type Connection, rowsOf, setLocally, type Transaction } from "@/db/connection";
import { appliedMigrations, isMarked } from "@/db/migrate";
import { Refusal } from "@/lib/env";
import { version } from "@/lib/version";
import { asText, listTables } from "./catalogue";
import { countLines, type Header } from "./lines";

/** About how much text is asked for at once, in characters. */
const atOnce = 1_000_000;

/** Which rows of a table are backed up, where not all: a copy of everything is made of the others, and can be made again. */
const kept: Record<string, string> = { data_copies: "made_at is null" };

/**
 * Gives `run` every row of every table as lines (`readLines`), all as of one moment, while it's being changed, too. What
 * pg-boss keeps isn't there: the rows say what is due, and the migrations make its tables anew.
 */
export function dumpDatabase<Result>(
  kind: Connection["kind"],
  run: (lines: AsyncIterable<string>) => Promise<Result>,
) {
  return asSnapshot("back up", async (tx) => {
    await tx.execute(setLocally(asText));
    return run(linesIn(tx, kind));
  });
}

async function* linesIn(tx: Transaction, kind: Connection["kind"]) {
  const counted = countLines();
  yield `${JSON.stringify(await headerOf(tx, kind))}\n`;

  for (const { name, columns, texts, order } of await listTables(tx)) {
    const begin = JSON.stringify({ table: name, columns });
    counted.begin(begin, name);
    yield `${begin}\n`;

    const rows = sql.raw(
      `declare rows no scroll cursor for select json_build_array(${texts})::text as line from public.${name} where ${kept[name] ?? true} order by ${order}`,
    );
    await tx.execute(rows);
    for (let count = 16; ; ) {
      const lines = await fetchLines(tx, count);
      if (lines.length === 0) break;
      counted.add(lines);
      const text = `${lines.join("\n")}\n`;
      yield text;
      count = Math.min(5_000, Math.ceil((lines.length * atOnce) / text.length));
    }
    await tx.execute(sql`close rows`);
  }

  yield `${JSON.stringify(counted.end())}\n`;
}

async function fetchLines(tx: Transaction, count: number) {
  const rows = rowsOf<{ line: string }>(await tx.execute(sql.raw(`fetch ${count} from rows`)));

  return rows.map(({ line }) => line);
}

async function headerOf(tx: Transaction, kind: Connection["kind"]): Promise<Header> {
  if (await isMarked(tx)) throw new Refusal("The database is half restored: nothing to back up.");

  const [found] = rowsOf<{ at: string }>(
    await tx.execute(
      sql`select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`,
    ),
  );

  return {
    leadpath: version,
    database: kind,
    at: found?.at ?? "",
    migrations: await appliedMigrations(tx),
  };
}
