import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterEach, beforeAll, expect, inject, test } from "vitest";
import { catchUp } from "@/app/_server/due";
import { writeBackup } from "@/db/backup/file";
import { countLines, type Header } from "@/db/backup/lines";
import { makePlace } from "@/db/backup/place";
import { restoreInto, verifyForRestore } from "@/db/backup/restore";
import { asSystem, throughConnection } from "@/db/client";
import { type Connection, rowsOf } from "@/db/connection";
import { embeddedConnection } from "@/db/embedded";
import { openPostgres } from "@/db/guarded-postgres";
import { appliedMigrations, isMigrated, migrate, migrateWithin } from "@/db/migrate";
import { seedDemo } from "@/db/seed/demo/demo";
import { aRowEverywhere } from "@/tests/support/a-row-everywhere";
import { aBackup, aFolder, linesOfAll, manifestOf } from "@/tests/support/backups";
import { anEmptyDatabase, anEmptyPostgres } from "@/tests/support/empty-database";
import { asOwner } from "@/tests/support/owner";
import { schemaOf } from "@/tests/support/schema-of";

const door = globalThis as typeof globalThis & { leadpathDatabase: Connection };
const asIs = { moved: true, erasures: [], catchUp };
const opened: Connection[] = [];

beforeAll(async () => {
  await seedDemo();
  await asOwner(aRowEverywhere);
});

afterEach(() => Promise.all(opened.splice(0).map((connection) => connection.close())));

test("needs no more than to own the database, and a backup no more than the app’s own login", async () => {
  const url = await aDatabaseOfTwoLogins();
  const { file, manifest } = await aBackup();
  await restoreInto(keep(openPostgres(url("owner"))), { file, ...asIs });

  expect(await manifestOf(keep(openPostgres(url("app"))))).toEqual(manifest);
  const tables = (await schemaOf(keep(openPostgres(url("owner"))))).filter((line) =>
    line.startsWith("table "),
  );
  expect(tables.filter((line) => !/^table \S+ \S t /.test(line))).toEqual([]);
  expect(tables).not.toEqual([]);
});

test("goes to the embedded database and back without a change", async () => {
  const { file, manifest } = await aBackup();
  const embedded = keep(embeddedConnection(await PGlite.create()));
  await restoreInto(embedded, { file, ...asIs });
  const other = path.join(aFolder(), "b.backup");
  await writeBackup(other, textOf(await linesOfAll(embedded)), {});
  const back = keep(await anEmptyDatabase());
  await restoreInto(back, { file: other, ...asIs });

  expect(await manifestOf(embedded)).toEqual(manifest);
  expect(await manifestOf(back)).toEqual(manifest);
}, 120_000);

test("brings a backup of an older schema up to date", async () => {
  const all = await asSystem("test", appliedMigrations);
  const old = keep(await anEmptyDatabase());
  await old.transaction((tx) => migrateWithin(tx, all.length - 1), { readOnly: false });
  await throughConnection(old, () =>
    asSystem("test", (tx) => tx.execute(sql`insert into organizations (name) values ('of old')`)),
  );
  const file = path.join(aFolder(), "old.backup");
  await writeBackup(file, textOf(await linesOfAll(old)), {});
  const target = keep(await anEmptyDatabase());
  const { header } = await restoreInto(target, { file, ...asIs });

  expect(header.migrations).toHaveLength(all.length - 1);
  expect(await schemaOf(target)).toEqual(await schemaOf(door.leadpathDatabase));
  await throughConnection(target, async () => {
    expect(await asSystem("test", isMigrated)).toBe(true);
    expect(
      rowsOf(await asSystem("test", (tx) => tx.execute(sql`select name from organizations`))),
    ).toEqual([{ name: "of old" }]);
  });
});

test("leaves nothing where what belongs beside it can't be kept", async () => {
  const target = keep(await anEmptyDatabase());
  const { file } = await aBackup();
  const keepBeside = () => {
    throw new Error("no room");
  };

  await expect(restoreInto(target, { file, ...asIs, keepBeside })).rejects.toThrow("no room");
  expect(await thingsIn(target)).toEqual([]);
});

test("leaves nothing where it fails in the middle, so that the next try begins anew", async () => {
  const { file } = await aBackup();
  const target = keep(await anEmptyDatabase());
  const broken = await forged(({ lines }) => lines.filter((line) => !isOf("organizations", line)));

  await expect(restoreInto(target, { file: broken, ...asIs })).rejects.toThrow("23503");
  expect(await thingsIn(target)).toEqual([]);
  await restoreInto(target, { file, ...asIs });
});

test.each([
  ["a table", sql`create table theirs (id int)`],
  ["a function", sql`create function theirs() returns int language sql as 'select 1'`],
  ["an enumeration", sql`create type theirs as enum ('one')`],
])("refuses a database that has %s, and leaves it there", async (_, theirs) => {
  const { file } = await aBackup();
  const target = keep(await anEmptyDatabase());
  await target.transaction((tx) => tx.execute(theirs), { readOnly: false });
  const before = await thingsIn(target);

  await expect(restoreInto(target, { file, ...asIs })).rejects.toThrow(/isn’t empty/);
  expect(await thingsIn(target)).toEqual(before);
});

test("leaves what belongs to an extension alone, also where it fails", async () => {
  const { file } = await aBackup();
  const target = keep(await anEmptyDatabase());
  await target.transaction((tx) => tx.execute(sql`create extension citext`), { readOnly: false });
  const before = await thingsIn(target);
  const broken = await forged(({ lines }) => lines.filter((line) => !isOf("organizations", line)));

  await expect(restoreInto(target, { file: broken, ...asIs })).rejects.toThrow("23503");
  expect(before).not.toEqual([]);
  expect(await thingsIn(target)).toEqual(before);
  await restoreInto(target, { file, ...asIs });
});

test("keeps every Leadpath out until it has ended, and a restore that was killed is begun anew", async () => {
  const { file, manifest } = await aBackup();
  const target = keep(await anEmptyDatabase());
  await target.transaction((tx) => makePlace(tx, "killed", 5), { readOnly: false });

  await expect(migrate(target)).rejects.toThrow(/half restored/);
  await expect(linesOfAll(target)).rejects.toThrow(/half restored/);
  await restoreInto(target, { file, ...asIs });
  expect(await manifestOf(target)).toEqual(manifest);
});

test("two restores into one database never mix: the one that was overtaken fails", async () => {
  const { file, manifest } = await aBackup();
  const url = await anEmptyPostgres(inject("postgresUrl"));
  const outcomes = await Promise.allSettled(
    [url, url].map((each) => restoreInto(keep(openPostgres(each)), { file, ...asIs })),
  );

  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await manifestOf(keep(openPostgres(url)))).toEqual(manifest);
});

test.each([
  ["a newer schema", (header: Header) => [...header.migrations, "next year’s"], /is newer than/],
  [
    "another migration",
    ({ migrations: [, ...rest] }: Header) => ["edited", ...rest],
    /migration 0/,
  ],
])("refuses %s, in a line that says what to do", async (_, migrations, words) => {
  const file = await forged(({ lines, header }) => [
    JSON.stringify({ ...header, migrations: migrations(header) }),
    ...lines.slice(1),
  ]);

  await expect(verifyForRestore({ file })).rejects.toThrow(words);
  const target = keep(await anEmptyDatabase());
  await expect(restoreInto(target, { file, ...asIs })).rejects.toThrow(words);
  expect(await thingsIn(target)).toEqual([]);
});

test("refuses a table that isn’t the schema’s, or that’s missing", async () => {
  const target = keep(await anEmptyDatabase());
  const other = await forged(({ lines }) =>
    lines.map((line) => line.replace('"table":"teams"', '"table":"crews"')),
  );

  await expect(restoreInto(target, { file: other, ...asIs })).rejects.toThrow(/crews/);
  expect(await thingsIn(target)).toEqual([]);
});

test("the system role, as which a backup reads, sees every row of every table", async () => {
  const shut = await asSystem("test", async (tx) =>
    rowsOf(
      await tx.execute(sql`
        select relname from pg_class c
        where relnamespace = 'public'::regnamespace and relkind = 'r' and not (
          has_table_privilege(current_user, c.oid, 'select') and exists (
            select from pg_policies where tablename = relname and policyname = 'system' and qual = 'true'))`),
    ),
  );

  expect(shut).toEqual([]);
});

test("no table has a sequence, which a backup doesn’t have", async () => {
  const sequences = await asSystem("test", async (tx) =>
    rowsOf(
      await tx.execute(sql`
        select relname from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace
        union all select attname from pg_attribute join pg_class c on c.oid = attrelid
        where relnamespace = 'public'::regnamespace and attidentity <> ''`),
    ),
  );

  expect(sequences).toEqual([]);
});

function keep(connection: Connection) {
  opened.push(connection);

  return connection;
}

/** A database as the README has it for more protection: one login that owns it, and one for the app that owns nothing. */
async function aDatabaseOfTwoLogins() {
  const url = new URL(await anEmptyPostgres(inject("postgresUrl")));
  const name = url.pathname.slice(1);
  const superuser = postgres(inject("postgresUrl"), { max: 1, onnotice() {} });
  await superuser.unsafe(`create role ${name}_owner login createrole password 'secret'`);
  await superuser.unsafe(`create role ${name}_app login noinherit password 'secret'`);
  await superuser.unsafe(`grant leadpath_viewer, leadpath_system to ${name}_owner, ${name}_app`);
  await superuser.unsafe(`alter database ${name} owner to ${name}_owner`);
  await superuser.end();

  return (login: "owner" | "app") => {
    const own = new URL(url);
    own.username = `${name}_${login}`;
    own.password = "secret";

    return own.href;
  };
}

/** A whole backup whose lines were changed before it was made. */
async function forged(change: (of: { lines: string[]; header: Header }) => string[]) {
  const lines = await linesOfAll(door.leadpathDatabase);
  let table = "";
  const marked = lines.map((line) => {
    table = /^\{"table":"(\w+)"/.exec(line)?.[1] ?? table;
    return line.startsWith("[") ? `${table} ${line}` : line;
  });
  const changed = change({ lines: marked, header: JSON.parse(lines[0] ?? "") });
  const counted = countLines();
  const [header = "", ...rest] = changed.slice(0, -1).map((line) => line.replace(/^\w+ \[/, "["));
  for (const line of rest) {
    if (line.startsWith("[")) counted.add([line]);
    else counted.begin(line, JSON.parse(line).table);
  }
  const file = path.join(aFolder(), "forged.backup");
  await writeBackup(file, textOf([header, ...rest, JSON.stringify(counted.end())]), {});

  return file;
}

function isOf(table: string, line: string) {
  return line.startsWith(`${table} [`);
}

async function* textOf(lines: string[]) {
  yield `${lines.join("\n")}\n`;
}

/** What's in a database. */
async function thingsIn(connection: Connection) {
  return connection.transaction(
    async (tx) =>
      rowsOf(
        await tx.execute(sql`
          select relname::text as name from pg_class c join pg_namespace n on n.oid = relnamespace
          where nspname in ('public', 'pgboss', 'drizzle')
          union all select typname::text from pg_type where typnamespace = 'public'::regnamespace
          union all select proname::text from pg_proc where pronamespace = 'public'::regnamespace`),
      ),
    { readOnly: true },
  );
}
