import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { asSystem } from "@/db/client";
import { rowsOf, type Transaction } from "@/db/connection";
import { organizations } from "@/db/schema/organizations";
import { anEmptyDatabase } from "@/tests/support/empty-database";

const count = () =>
  asSystem(
    "test",
    async (tx) => (await tx.select({ id: organizations.id }).from(organizations)).length,
  );

test("keeps nothing of a transaction that throws", async () => {
  const before = await count();
  const work = asSystem("test", async (tx) => {
    await tx.insert(organizations).values({ name: "Half done" });
    throw new Error("No.");
  });

  await expect(work).rejects.toThrow("No.");
  expect(await count()).toBe(before);
});

test("does not take a transaction for done whose statement failed, even if no one minded", async () => {
  const before = await count();
  const work = asSystem("test", async (tx) => {
    await tx.insert(organizations).values({ name: "Half done" });
    await tx.execute(sql`select 1 / 0`).catch(() => {});
  });

  await expect(work).rejects.toThrow();
  expect(await count()).toBe(before);
});

test("ends a transaction at its deadline and goes on with the next", async () => {
  const connection = await anEmptyDatabase();
  const never = new Promise<void>(() => {});
  const stuck = connection.transaction(() => never, { readOnly: true, deadline: 100 });

  await expect(stuck).rejects.toMatchObject({ name: "DatabaseUnavailable" });
  await expect(connection.transaction(async () => "next", { readOnly: true })).resolves.toBe(
    "next",
  );
  await connection.close();
});

test("sets what holds in a transaction to the letter, and only there", async () => {
  const connection = await anEmptyDatabase();
  const value = `it's; '' "$1" $$ \\ — ü`;
  const read = async (tx: Transaction) =>
    rowsOf(await tx.execute(sql`select nullif(current_setting('app.reason', true), '') as reason`));
  const settings = { statement_timeout: "5s", "app.reason": value };

  expect(await connection.transaction(read, { readOnly: true, settings })).toEqual([
    { reason: value },
  ]);
  expect(await connection.transaction(read, { readOnly: true })).toEqual([{ reason: null }]);
  await connection.close();
});

test("runs no statement of a transaction that is over", async () => {
  let kept: Transaction | undefined;
  await asSystem("test", async (tx) => {
    kept = tx;
  });

  await expect(kept?.execute(sql`select 1`)).rejects.toThrow();
});

test("takes no transaction for too long because the process stood still", async () => {
  const connection = await anEmptyDatabase();
  const work = connection.transaction(
    async (tx) => {
      await tx.execute(sql`select 1`);
      const statement = tx.execute(sql`select 1`);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 800);
      // A plain timer would reject what is late now.
      await new Promise((told) => setTimeout(told));
      await statement;

      return "done";
    },
    { readOnly: true, deadline: 300 },
  );

  expect(await work).toBe("done");
  await connection.close();
});
