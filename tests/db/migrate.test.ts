import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { type Connection, rowsOf } from "@/db/connection";
import { isMigrated, migrate } from "@/db/migrate";
import { anEmptyDatabase } from "@/tests/support/empty-database";

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

test("leaves nothing of a migration that fails", async () => {
  await run(sql`create table reports (id int)`);

  await expect(migrate(connection)).rejects.toThrow();
  const tables = await run(sql`select tablename from pg_tables where schemaname = 'public'`);
  expect(rowsOf(tables)).toEqual([{ tablename: "reports" }]);
});
