import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { type Connection, rowsOf } from "@/db/connection";
import { isMigrated, migrate } from "@/db/migrate";
import { nameKey } from "@/lib/people/names";
import { anEmptyDatabase } from "@/tests/support/empty-database";

const folder = "db/migrations";

let connection: Connection;

beforeEach(async () => {
  connection = await anEmptyDatabase();
  return () => connection.close();
});

const run = (statement: ReturnType<typeof sql>) =>
  connection.transaction((tx) => tx.execute(statement), { readOnly: false });

test("brings an empty database up to date, once", async () => {
  expect(await migrate(connection)).toBeGreaterThan(0);
  expect(await migrate(connection)).toBe(0);
  expect(await connection.transaction(isMigrated, { readOnly: true })).toBe(true);
});

test("refuses a database whose migration is not the one we ship", async () => {
  await migrate(connection);
  await run(sql`update drizzle.__drizzle_migrations set hash = 'edited' where id = 2`);

  await expect(migrate(connection)).rejects.toThrow(/Migration 1 is not the one/);
});

test("refuses a database that a newer version has migrated", async () => {
  await migrate(connection);
  await run(
    sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('next year', 9)`,
  );

  await expect(migrate(connection)).rejects.toThrow(/newer Leadpath/);
});

test("gives the people of before the keys of their names", async () => {
  const names = [
    "José Álvarez",
    "Jose\u0301",
    "ØRSTED Łukasz Đorđe",
    "Weiß ẞ Æsa Œuf Þóra",
    "O’Neil",
    "각 がく 王",
  ];
  const [file = ""] = readdirSync(folder).filter((name) => name.endsWith("_add_name_keys.sql"));
  const statements = readFileSync(path.join(folder, file), "utf8").split(
    "--> statement-breakpoint",
  );
  await migrate(connection);

  const people = await connection.transaction(
    async (tx) => {
      await tx.execute(sql`alter table people drop column name_key`);
      await tx.execute(sql`set local role leadpath_system`);
      for (const name of names) await tx.execute(sql`insert into people (name) values (${name})`);
      await tx.execute(sql`set local role none`);
      for (const statement of statements) await tx.execute(sql.raw(statement));
      await tx.execute(sql`set local role leadpath_system`);

      return rowsOf<{ name: string; key: string }>(
        await tx.execute(sql`select name, name_key as key from people`),
      );
    },
    { readOnly: false },
  );

  expect(people).toHaveLength(names.length);
  for (const { name, key } of people) expect(key).toBe(nameKey(name));
});

test("knows whose workspace an organization of before is: only that of whom it was made for, alone ever", async () => {
  const [file = ""] = readdirSync(folder).filter((name) => name.endsWith("_record.sql"));
  const text = readFileSync(path.join(folder, file), "utf8");
  const statements = text.slice(text.indexOf("SET LOCAL ROLE")).split("--> statement-breakpoint");
  const [ada, ben] = [crypto.randomUUID(), crypto.randomUUID()];
  const [alone, joined, given, theirs] = Array.from({ length: 4 }, () => crypto.randomUUID());
  await migrate(connection);

  const made = await connection.transaction(
    async (tx) => {
      await tx.execute(sql`set local role leadpath_system`);
      await tx.execute(
        sql`insert into people (id, name, name_key) values (${ada}, 'Ada', 'ada'), (${ben}, 'Ben', 'ben')`,
      );
      for (const id of [alone, joined, given, theirs]) {
        await tx.execute(sql`insert into organizations (id, name) values (${id}, 'Home')`);
      }
      await tx.execute(sql`
        insert into memberships (organization_id, person_id, role, ended_at) values
          (${alone}, ${ada}, 'admin', null), (${joined}, ${ada}, 'admin', null),
          (${joined}, ${ben}, 'member', now()), (${given}, ${ben}, 'admin', null), (${theirs}, ${ada}, 'admin', null)`);
      await tx.execute(sql`
        insert into audit_entries (organization_id, action, subject_id) values
          (${alone}, 'person.signed-up', ${ada}), (${joined}, 'person.signed-up', ${ada}),
          (${given}, 'organization.made', ${ben})`);
      await tx.execute(sql`set local role none`);
      for (const statement of statements) await tx.execute(sql.raw(statement));
      await tx.execute(sql`set local role leadpath_system`);

      return rowsOf<{ id: string; madeFor: string }>(
        await tx.execute(
          sql`select id, made_for_id as "madeFor" from organizations where made_for_id is not null`,
        ),
      );
    },
    { readOnly: false },
  );

  expect(new Map(made.map(({ id, madeFor }) => [id, madeFor]))).toEqual(
    new Map([
      [alone, ada],
      [given, ben],
    ]),
  );
});

test("leaves nothing of a migration that fails", async () => {
  await run(sql`create table reports (id int)`);

  await expect(migrate(connection)).rejects.toThrow();
  const tables = await run(sql`select tablename from pg_tables where schemaname = 'public'`);
  expect(rowsOf(tables)).toEqual([{ tablename: "reports" }]);
});
