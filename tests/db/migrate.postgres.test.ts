import { sql } from "drizzle-orm";
import postgres from "postgres";
import { expect, inject, test } from "vitest";
import { openPostgres } from "@/db/guarded-postgres";
import { isMigrated, migrate } from "@/db/migrate";
import { anEmptyPostgres } from "@/tests/support/empty-database";
import { startPostgres } from "@/tests/support/postgres-server";

test("lets one of six starters migrate and the others find it done", async () => {
  const url = await anEmptyPostgres(inject("postgresUrl"));
  const starters = Array.from({ length: 6 }, () => openPostgres(url));
  const migrated = await Promise.all(starters.map(migrate));
  await Promise.all(starters.map((starter) => starter.close()));

  expect(migrated.filter((count) => count > 0)).toHaveLength(1);
});

test("needs no more of its login than to own the database and to create roles", async () => {
  const server = await startPostgres({ preferPackaged: true });
  const superuser = postgres(server.url("postgres"), { max: 1 });
  await superuser`create role plain_owner login createrole password 'plain'`;
  await superuser`create database plain owner plain_owner`;
  await superuser.end();
  const url = new URL(server.url("plain"));
  url.username = "plain_owner";
  url.password = "plain";
  const owner = openPostgres(url.href);

  await migrate(owner);
  const worksAs = (role: string) =>
    owner.transaction(
      async (tx) => {
        await tx.execute(sql`select set_config('role', ${role}, true)`);
        return role === "leadpath_viewer" || isMigrated(tx);
      },
      { readOnly: true },
    );

  expect(await worksAs("leadpath_system")).toBe(true);
  expect(await worksAs("leadpath_viewer")).toBe(true);
  await owner.close();
  await server.stop();
});
