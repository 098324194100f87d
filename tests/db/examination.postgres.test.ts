import postgres from "postgres";
import { afterAll, expect, inject, test } from "vitest";
import { look } from "@/app/_server/commands/doctor/check";
import { checksOf } from "@/app/_server/commands/doctor/database";
import { closeConnection, setConnection } from "@/db/client";
import { examineDatabase } from "@/db/examination";
import { openPostgres } from "@/db/guarded-postgres";
import { readEnv } from "@/lib/env";
import { anEmptyPostgres } from "@/tests/support/empty-database";

const login = `login_${crypto.randomUUID().replaceAll("-", "")}`;
const owner = postgres(inject("postgresUrl"), { max: 1, onnotice() {} });

afterAll(async () => {
  await closeConnection();
  await owner.unsafe(`drop role ${login}`);
  await owner.end();
});

test("a login that owns nothing and stands above no policy can look, too, and only so far", async () => {
  await owner.unsafe(`create role ${login} login noinherit password 'secret'`);
  const url = new URL(await anEmptyPostgres(inject("postgresUrl"), "migrated"));
  url.username = login;
  url.password = "secret";
  await open(url);

  // Without the two roles it can't work at all, and is told so.
  expect(await unwell()).toEqual(["database.schema"]);

  await owner.unsafe(`grant leadpath_viewer, leadpath_system to ${login}`);
  await open(url);
  expect(await examineDatabase()).toMatchObject({ schema: 0, unforcedTables: [] });
  expect(await unwell()).toEqual([]);

  await owner.unsafe(`alter role ${login} connection limit 5`);
  expect((await examineDatabase()).connections.most).toBe(5);
  expect(await unwell()).toEqual(["database.room"]);
});

test("a database without a schema is told apart from one that isn’t there", async () => {
  await open(new URL(await anEmptyPostgres(inject("postgresUrl"))));

  expect((await examineDatabase()).schema).toBe("none");
  expect(await unwell()).toEqual(["database.schema"]);
});

async function open(url: URL) {
  await closeConnection();
  setConnection(openPostgres(url.href, { max: 2 }));
}

async function unwell() {
  return (await look(checksOf(await examineDatabase(), readEnv({}))))
    .filter(({ check, outcome }) => outcome !== "ok" && check !== "database.disk-writes")
    .map(({ check }) => check);
}
