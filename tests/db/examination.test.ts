import { sql } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import { look } from "@/app/_server/commands/doctor/check";
import { checksOf } from "@/app/_server/commands/doctor/database";
import { asLogin } from "@/db/client";
import { examineDatabase } from "@/db/examination";
import { readEnv } from "@/lib/env";
import { asOwner } from "@/tests/support/owner";

afterEach(() =>
  asOwner(async (tx) => {
    await tx.execute(sql`alter table people force row level security`);
    await tx.execute(sql`alter table teams owner to current_user`);
    await tx.execute(sql`delete from drizzle.__drizzle_migrations where hash = 'later'`);
  }),
);

const unwell = async () =>
  (await look(checksOf(await examineDatabase(), readEnv({}))))
    .filter(({ outcome }) => outcome !== "ok")
    .map(({ check }) => check)
    // The servers of the tests don't force anything to the disk.
    .filter((check) => check !== "database.disk-writes");

test("a database as the migrations leave it is well", async () => {
  expect(await examineDatabase()).toMatchObject({
    kind: process.env.TEST_DATABASE,
    schema: 0,
    unforcedTables: [],
    isForcedToDisk: false,
  });
  expect(await unwell()).toEqual([]);
});

test("a table without forced row-level security is found", async () => {
  await asOwner((tx) => tx.execute(sql`alter table people no force row level security`));

  expect((await examineDatabase()).unforcedTables).toEqual(["people"]);
  expect(await unwell()).toEqual(["database.rows"]);
});

test("a role that owns something is found", async () => {
  await asOwner((tx) => tx.execute(sql`alter table teams owner to leadpath_viewer`));

  expect(await unwell()).toEqual(["database.roles"]);
});

test("a schema that a newer version made is found", async () => {
  await asOwner((tx) =>
    tx.execute(
      sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 0)`,
    ),
  );
  expect((await examineDatabase()).schema).toMatch(/newer Leadpath/);
  expect(await unwell()).toEqual(["database.schema"]);
});

test("looking changes nothing, not even by mistake", async () => {
  await expect(asLogin((tx) => tx.execute(sql`delete from people`))).rejects.toThrow("25006");
});
