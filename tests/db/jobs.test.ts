import { sql } from "drizzle-orm";
import PgBoss from "pg-boss";
import { afterEach, beforeEach, expect, test } from "vitest";
import { asSystem, asViewer } from "@/db/client";
import { rowsOf } from "@/db/connection";
import { jobStore } from "@/db/job-store";
import { anOrganization, aViewer } from "@/tests/support/factories";
import { signal } from "@/tests/support/signal";

// pg-boss over our one door, as a role that owns none of its tables.

let boss: PgBoss;
let errors: unknown[];

beforeEach(async () => {
  errors = [];
  boss = new PgBoss({ db: jobStore, migrate: false, schedule: false });
  boss.on("error", (error) => errors.push(error));
  await boss.start();
});

afterEach(async () => {
  await boss.stop({ graceful: false });
  expect(errors).toEqual([]);
});

function ask<Row>(query: ReturnType<typeof sql>) {
  return asSystem("test", async (tx) => rowsOf<Row>(await tx.execute(query)));
}

test("the migrations bring the tables of this very pg-boss", async () => {
  const [installed] = await ask<{ version: number }>(sql`select version from pgboss.version`);
  const { schema } = await import("pg-boss/version.json", { with: { type: "json" } });

  expect(installed?.version).toBe(schema);
});

test("a job is done once, and kept with no one's content", async () => {
  const done = signal();
  let runs = 0;
  await boss.work("reveal", { pollingIntervalSeconds: 0.5 }, async () => {
    runs += 1;
    done.give();
  });
  await boss.send("reveal", {});
  await done.came;

  await expect
    .poll(() => ask(sql`select state, data, output from pgboss.job where name = 'reveal'`))
    .toEqual([{ state: "completed", data: {}, output: null }]);
  expect(runs).toBe(1);
});

test("of two runners at once, one gets a job", async () => {
  await boss.send("lapse", {});
  const fetched = await Promise.all([boss.fetch("lapse"), boss.fetch("lapse")]);

  expect(fetched.flatMap((jobs) => jobs ?? [])).toHaveLength(1);
});

test("what is scheduled each minute is sent within it", async () => {
  const clock = new PgBoss({ db: jobStore, migrate: false, cronWorkerIntervalSeconds: 1 });
  await clock.start();

  expect((await clock.getSchedules()).map(({ name }) => name).sort()).toEqual([
    "copy",
    "deliver",
    "lapse",
    "remind",
    "reveal",
  ]);
  await expect
    .poll(() => ask(sql`select name from pgboss.job where name = 'deliver' and data is null`))
    .toHaveLength(1);
  await clock.stop({ graceful: false });
});

test("upkeep takes away what is done", async () => {
  const id = await boss.send("remind", {});
  // Beside the one that the clock of the test before sends each quarter of an hour.
  const jobs = await boss.fetch("remind", { batchSize: 10 });
  expect(jobs?.map((job) => job.id)).toContain(id);
  await boss.complete("remind", id ?? "");
  await ask(
    sql`update pgboss.job set completed_on = now() - interval '2 days' where id = ${id}::uuid`,
  );
  await (boss as PgBoss & { maintain(): Promise<unknown> }).maintain();

  expect(await ask(sql`select from pgboss.job where id = ${id}::uuid`)).toEqual([]);
  expect(await ask(sql`select from pgboss.archive where id = ${id}::uuid`)).toHaveLength(1);
});

test("the app's role makes and drops no queue, and a viewer's reaches nothing of it", async () => {
  await expect(boss.createQueue("another")).rejects.toThrow("42501");
  await expect(boss.deleteQueue("reveal")).rejects.toThrow("42501");

  const viewer = await aViewer((await anOrganization()).id);
  await expect(asViewer(viewer, (tx) => tx.execute(sql`select from pgboss.job`))).rejects.toThrow(
    "42501",
  );
});
