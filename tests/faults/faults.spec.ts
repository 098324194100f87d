import { execFileSync, spawn } from "node:child_process";
import { chmodSync, closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { embeddedDatabase, type Query, serverDatabase } from "@/tests/e2e/support/fault-databases";
import { read, saveAnswer, signUp } from "@/tests/e2e/support/hostile-client";
import { type Leadpath, startLeadpath } from "@/tests/e2e/support/leadpath";
import {
  expectAcknowledged,
  expectOwnRowsOnly,
  expectWholeSubmissions,
  repeatUnknown,
  type Submission,
  somePeople,
  streamOf,
} from "@/tests/e2e/support/saves-under-fault";
import { freePort } from "@/tests/support/free-port";
import { note, table } from "./figures";

const names = ["Aurora", "Boreas", "Cassia", "Delphin", "Elara", "Fenris"];

let folder: string;
let running: { stop(signal?: NodeJS.Signals): Promise<unknown> }[] = [];
let unmount = () => {};

test.beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "leadpath-faults-"));
});

test.afterEach(async () => {
  for (const process of running.reverse()) await process.stop("SIGKILL");
  running = [];
  unmount();
  unmount = () => {};
  rmSync(folder, { recursive: true });
});

test.afterAll(() => {
  process.stdout.write(`\n${table()}\n\n`);
});

for (const kind of ["embedded", "postgres"] as const) {
  test(`the server is killed twenty times in the middle of saves, on ${kind}`, async () => {
    const { settings, look } = kind === "embedded" ? embeddedDatabase(folder) : await aServer();
    const life = await aLife(await start(settings));
    const sum = { saves: 0, submissions: 0, failed: 0 };
    const back: number[] = [];
    let { leadpath } = life;

    for (let kill = 1; kill <= 20; kill += 1) {
      const stream = life.stream();
      await stream.heard({ saves: 6, submissions: kill === 1 ? 1 : 0 });
      await leadpath.stop("SIGKILL");
      add(sum, await stream.over());
      await look(life.expectWhole);

      const since = performance.now();
      leadpath = await start({ ...settings, PORT: new URL(leadpath.url).port });
      back.push(performance.now() - since);
      await life.repeat();
    }
    await leadpath.stop();
    await look(life.expectWhole);
    note({ fault: `server killed, ${kind}`, times: 20, ...summary(sum), back });
  });
}

test("the database’s backends are killed every 200 ms", async () => {
  const { settings, look } = await aServer();
  const life = await aLife(await start(settings));
  const stream = life.stream();
  let killed = 0;

  await look(async (query) => {
    for (let round = 0; round < 100; round += 1) {
      await setTimeout(200);
      const ended = await query(`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`);
      killed += ended.length;
    }
  });
  const since = performance.now();
  const back = [await untilItAnswers(life.leadpath, since)];
  const heard = await stream.over();

  await life.repeat();
  await look(life.expectWhole);
  expect(killed).toBeGreaterThan(100);
  note({ fault: "backends killed every 200 ms", times: killed, ...summary(heard), back });
});

test("the database server crashes ten times and comes back", async () => {
  const { settings, server, look } = await aServer({ fsync: true });
  const life = await aLife(await start(settings));
  const sum = { saves: 0, submissions: 0, failed: 0 };
  const back: number[] = [];

  for (let crash = 1; crash <= 10; crash += 1) {
    const stream = life.stream();
    await stream.heard({ saves: 6, submissions: crash === 1 ? 1 : 0 });
    await server.halt();
    await setTimeout(500);
    await server.resume();
    const since = performance.now();
    back.push(await untilItAnswers(life.leadpath, since));
    add(sum, await stream.over());
    await life.repeat();
    await look(life.expectWhole);
  }
  expect(Math.max(...back)).toBeLessThan(10_000);
  note({ fault: "database crashed", times: 10, ...summary(sum), back });
});

test("the database is away for a minute", async () => {
  const { settings, server, look } = await aServer({ fsync: true });
  const life = await aLife(await start(settings));
  const [person] = life.people;
  const stream = life.stream();
  await stream.heard({ saves: 12, submissions: 1 });
  await server.halt();
  const [until, answers] = [performance.now() + 60_000, new Set<number>()];

  while (performance.now() < until) {
    const { status, text } = await read(life.submitter, "/assessments");
    answers.add(status);
    expect(text).not.toContain("Marker");
    await setTimeout(500);
  }
  expect([...answers]).toEqual([503]);
  if (person) {
    const { value } = await saveAnswer(person.client, person.assessmentId, { note: "typed then" });
    expect(value).toMatchObject({ values: { note: "typed then" } });
  }

  await server.resume();
  const back = [await untilItAnswers(life.leadpath, performance.now())];
  const heard = await stream.over();
  await life.repeat();
  await look(life.expectWhole);
  expect(Math.max(...back)).toBeLessThan(10_000);
  note({ fault: "database away for 60 s", times: 1, ...summary(heard), back });
});

test("the pool is starved for half a minute", async () => {
  const { settings, look } = await aServer();
  const life = await aLife(await start({ ...settings, DATABASE_POOL: "2" }));
  const stream = life.stream();
  await stream.heard({ saves: 12, submissions: 1 });
  const answers = new Set<number>();

  await look(async (query) => {
    await query("begin");
    await query("lock table ratings in access exclusive mode");
    const until = performance.now() + 30_000;
    while (performance.now() < until) {
      answers.add((await read(life.submitter, "/assessments")).status);
    }
    expect((await read({ url: life.leadpath.url }, "/api/health")).status).toBe(200);
    await query("rollback");
  });
  const back = [await untilItAnswers(life.leadpath, performance.now())];
  const heard = await stream.over();

  await life.repeat();
  await look(life.expectWhole);
  expect([...answers].filter((status) => status !== 200 && status !== 503)).toEqual([]);
  note({ fault: "pool of two starved for 30 s", times: 1, ...summary(heard), back });
});

for (const kind of ["embedded", "postgres"] as const) {
  test(`the disk is full, on ${kind}`, async () => {
    const disk = aSmallDisk();
    const server = kind === "postgres" ? await aServerOn(disk) : undefined;
    const database = server ?? embeddedDatabase(disk);
    const life = await aLife(await start(database.settings));
    const stream = life.stream();
    await stream.heard({ saves: 6, submissions: 1 });
    const filler = fill(disk);
    await stream.heard({ failed: 10 });
    expect((await read({ url: life.leadpath.url }, "/api/health")).status).toBe(200);
    rmSync(filler);
    const since = performance.now();
    // A database server that found no room to recover in has ended, and waits for whoever runs it.
    await server?.server.halt();
    await server?.server.resume();
    const back = [await untilItAnswers(life.leadpath, since)];
    const heard = await stream.over();

    await life.repeat();
    await life.leadpath.stop();
    await database.look(life.expectWhole);
    note({ fault: `disk full, ${kind}`, times: 1, ...summary(heard), back });
  });
}

test("six servers start at once on an empty database, and the one that migrates is killed", async () => {
  const { settings, look } = await aServer();
  let killed = "";

  await look(async (query) => {
    // Held until all six wait for it, so that they do start at once.
    await query("select pg_advisory_lock(5323684)");
    const starts = await Promise.all(
      [1, 2, 3, 4, 5, 6].map(async (place) => {
        const name = `leadpath-${place}`;
        const url = new URL(settings.DATABASE_URL ?? "");
        url.searchParams.set("application_name", name);
        return startUnready({ ...settings, DATABASE_URL: url.href, PORT: await freePort(), name });
      }),
    );
    await expect.poll(() => waiting(query)).toHaveLength(6);
    await query("select pg_advisory_unlock(5323684)");
    await expect.poll(async () => (await holding(query)).length).toBe(1);
    [killed = ""] = await holding(query);
    starts.find(({ name }) => name === killed)?.kill();
    for (const { name, ready } of starts)
      expect([name, await ready]).toEqual([name, name !== killed]);
  });
  const again = await start(settings);
  expect((await read({ url: again.url }, "/api/health/ready")).status).toBe(200);
  note({ fault: "the migrating one of six killed", times: 1 });
});

/** People who save, one who submits, and what must be true of them whenever the database is looked into. */
async function aLife(leadpath: Leadpath) {
  const people = await somePeople(leadpath, names);
  const submitter = await signUp({ url: leadpath.url }, "Gaia Marker");
  const submissions: Submission[] = [];

  return {
    leadpath,
    people,
    submitter,
    stream: () => streamOf(people, submitter, submissions),
    async expectWhole(query: Query) {
      await expectAcknowledged(query, people);
      await expectWholeSubmissions(query, submissions);
    },
    async repeat() {
      await repeatUnknown(people, submitter, submissions);
      await expectOwnRowsOnly(people);
    },
  };
}

async function aServer(options?: { fsync: boolean }) {
  const database = await serverDatabase(folder, options);
  running.unshift(database.server);

  return database;
}

/** A PostgreSQL whose files are on `disk`. */
async function aServerOn(disk: string) {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = disk;

  try {
    return await aServer();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

async function start(settings: Record<string, string>) {
  const leadpath = await startLeadpath({ DEMO: "off", ...settings, LOG_LEVEL: "silent" });
  running.push(leadpath);

  return leadpath;
}

/** A server that may be killed before it's ready; `ready` says whether it came to be. */
function startUnready({
  name,
  ...settings
}: Record<"name" | "PORT", string> & Record<string, string>) {
  const child = spawn(process.execPath, ["tools/start.mjs"], {
    env: { ...process.env, DEMO: "off", ...settings, LOG_LEVEL: "silent" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  running.push({ stop: async () => child.kill("SIGKILL") });
  const ready = new Promise<boolean>((resolve) => {
    child.once("exit", () => resolve(false));
    child.stdout.on("data", (chunk) => {
      if (String(chunk).includes("Leadpath runs at")) resolve(true);
    });
  });

  return { name, ready, kill: () => child.kill("SIGKILL") };
}

/** Milliseconds from `since` until the server serves again. */
async function untilItAnswers({ url }: Leadpath, since: number) {
  await expect
    .poll(
      () =>
        read({ url }, "/api/health/ready").then(
          ({ status }) => status,
          () => 0,
        ),
      { intervals: [50] },
    )
    .toBe(200);

  return performance.now() - since;
}

/** A disk of 200 MB, gone after the test. Only root can have one. */
function aSmallDisk() {
  const disk = path.join(folder, "disk");
  mkdirSync(disk);
  // PostgreSQL runs as another account, which has to get there.
  chmodSync(folder, 0o711);
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=200m", "tmpfs", disk]);
  unmount = () => execFileSync("umount", ["--lazy", disk]);

  return disk;
}

/** Takes all the room that a disk has left, and answers the file that does. */
function fill(disk: string) {
  const filler = path.join(disk, "filler");
  const file = openSync(filler, "w");
  const block = Buffer.alloc(64 * 1024);

  try {
    for (;;) writeSync(file, block);
  } catch (error) {
    expect(error).toMatchObject({ code: "ENOSPC" });
  } finally {
    closeSync(file);
  }
  return filler;
}

/** The servers that wait for the lock of migrations, or that hold it. */
function waiting(query: Query) {
  return lockers(query, false);
}

function holding(query: Query) {
  return lockers(query, true);
}

async function lockers(query: Query, granted: boolean) {
  const rows = await query(`
    select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
    where l.locktype = 'advisory' and l.granted = ${granted} and a.application_name like 'leadpath-%'`);

  return rows.map(({ name }) => String(name));
}

type Heard = { saves: number; submissions: number; failed: number };

function add(sum: Heard, heard: Heard) {
  sum.saves += heard.saves;
  sum.submissions += heard.submissions;
  sum.failed += heard.failed;
}

function summary({ saves, submissions, failed }: Heard) {
  return { acknowledged: saves + submissions, failed };
}
