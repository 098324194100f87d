import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { asSystem } from "@/db/client";
import { rowsOf } from "@/db/connection";
import { copyParts } from "@/db/queries/copy-parts";
import { dataMap, tablesOfLibraries, words } from "@/lib/privacy/data-map";

function columnsOf(schemas: "ours" | "theirs") {
  return asSystem("test", async (tx) =>
    rowsOf<{ place: string; table: string; column: string }>(
      await tx.execute(sql`
        select n.nspname as place, c.relname as table, a.attname as column
        from pg_attribute a
        join pg_class c on c.oid = a.attrelid
        join pg_namespace n on n.oid = c.relnamespace
        where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p')
          and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
          and (n.nspname = 'public') = ${schemas === "ours"}`),
    ),
  );
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

describe("the data map", () => {
  test("says of every column whether it's in a copy, once, and of none that isn't there", async () => {
    const there = (await columnsOf("ours")).map(({ table, column }) => `${table}.${column}`);
    const mapped = Object.entries(dataMap).flatMap(([table, { copied, withheld = {} }]) =>
      [copied, ...Object.values(withheld)]
        .flatMap((list) => words(list))
        .map((column) => `${table}.${snake(column)}`),
    );

    expect(mapped.sort()).toEqual(there.sort());
  });

  test("says of every table what an erasure does", () => {
    const silent = Object.entries(dataMap).filter(([, { goes, kept }]) => !goes && !kept);

    expect(silent).toEqual([]);
  });

  test("knows every schema of a library's", async () => {
    const places = new Set((await columnsOf("theirs")).map(({ place }) => place));

    expect([...places].sort()).toEqual(Object.keys(tablesOfLibraries).sort());
  });

  test("names what the copy has, and nothing else", () => {
    const nouns = Object.values(dataMap).flatMap(({ noun }) => noun ?? []);

    expect(Object.keys(copyParts).sort()).toEqual(nouns.sort());
    const silent = Object.values(dataMap).filter(
      ({ noun, copied }) => (noun === undefined) !== (copied === undefined),
    );
    expect(silent).toEqual([]);
  });

  test("names every column by which a row that stays knows a person", async () => {
    const kept = await asSystem("test", async (tx) =>
      rowsOf<{ table: string; column: string }>(
        await tx.execute(sql`
          select c.conrelid::regclass::text as table, a.attname as column
          from pg_constraint c
          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
          where c.contype = 'f' and c.confrelid = 'people'::regclass and c.confdeltype = 'n'`),
      ),
    );

    expect(
      kept.filter(
        ({ table, column }) => !words(dataMap[table]?.forgotten).map(snake).includes(column),
      ),
    ).toEqual([]);
  });
});
