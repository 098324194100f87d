import { once } from "node:events";
import { createConnection, createServer, type Server, type Socket } from "node:net";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Connection, DatabaseUnavailable, type Transaction } from "@/db/connection";
import { openPostgres } from "@/db/guarded-postgres";
import { type PostgresServer, startPostgres } from "@/tests/support/postgres-server";
import { signal } from "@/tests/support/signal";

const write = { readOnly: false };

// A server of its own: this file takes it down.
let server: PostgresServer;
let admin: postgres.Sql;
let url: string;
let opened: Connection[] = [];

beforeAll(async () => {
  server = await startPostgres();
  admin = postgres(server.url("postgres"), { max: 1, onnotice() {} });
  await admin`create role app login password 'app'`;
  await admin`create table notes (body text unique deferrable initially deferred)`;
  await admin`grant all on notes to app`;
  url = Object.assign(new URL(server.url("postgres")), { username: "app", password: "app" }).href;
});

afterEach(async () => {
  await Promise.all(opened.map((connection) => connection.close()));
  opened = [];
  await admin`truncate notes`;
});

afterAll(async () => {
  await admin.end();
  await server.stop();
});

describe("a connection that drops inside a transaction", () => {
  type Transact = (run: (tx: Transaction) => Promise<void>) => Promise<void>;

  /** A's backend dies while A is busy elsewhere; B begins; A goes on. Answers what A then saw. */
  async function cross(transact: Transact) {
    const started = signal<number>();
    const bIsIn = signal();
    const aWentOn = signal<unknown>();

    const a = transact(async (tx) => {
      await become(tx, "A");
      started.give(await backendOf(tx));
      await bIsIn.came;
      await whoAmI(tx).then(aWentOn.give, aWentOn.give);
      await new Promise(() => {});
    });
    const aFailed = a.catch((error) => error);
    await admin`select pg_terminate_backend(${await started.came})`;
    await aFailed;

    await transact(async (tx) => {
      await become(tx, "B");
      bIsIn.give();
      await aWentOn.came;
    });

    return aWentOn.came;
  }

  test("lets plain postgres.js go on inside someone else's transaction", async () => {
    const client = postgres(url, { max: 1, backoff: () => 0 });
    const db = drizzle(client);

    expect(await cross((run) => db.transaction(run))).toBe("B");

    await client.end({ timeout: 0 });
  });

  test("runs no later statement and fails the caller at once", async () => {
    const connection = open({ max: 1 });

    expect(await cross((run) => connection.transaction(run, write))).toMatchObject({
      cause: { name: "DatabaseUnavailable", reason: "lost" },
    });
  });

  test("fails the caller although the callback caught the error", async () => {
    const answer = open().transaction(async (tx) => {
      await note(tx, "half");
      const backend = await backendOf(tx);
      const sleeping = tx.execute(sql`select pg_sleep(60)`).then(null, () => "caught");
      await admin`select pg_terminate_backend(${backend})`;
      await sleeping;
      await note(tx, "outside").catch(() => {});
      return "fine";
    }, write);

    await expect(answer).rejects.toMatchObject({ name: "DatabaseUnavailable", reason: "lost" });
    expect(await notes()).toEqual([]);
  });

  test("sends nothing of what was asked for at the same time over the next connection", async () => {
    const answer = open().transaction(async (tx) => {
      const backend = await backendOf(tx);
      const all = Promise.all([
        tx.execute(sql`select pg_sleep(${60})`),
        ...["one", "two", "three"].map((body) => note(tx, body)),
      ]);
      await admin`select pg_terminate_backend(${backend})`;
      await all;
    }, write);

    await expect(answer).rejects.toMatchObject({ reason: "lost" });
    expect(await notes()).toEqual([]);
  });

  test("crosses, hangs and loses nothing with 20 at work on 5 connections under fire", async () => {
    const connection = open({ max: 5, acquireMs: 20_000 });
    const crossed: string[] = [];
    const acknowledged: string[] = [];
    const failures = new Set<unknown>();
    let isOver = false;

    async function work(me: string) {
      for (let n = 0; !isOver; n += 1) {
        const body = `${me}:${n}`;
        await connection
          .transaction(async (tx) => {
            await become(tx, me);
            const before = await transactionOf(tx);
            await note(tx, body);
            await pause(Math.random() * 60);
            if ((await whoAmI(tx)) !== me || (await transactionOf(tx)) !== before) crossed.push(me);
            await tx.execute(sql`select pg_sleep(${Math.random() * 0.03})`);
          }, write)
          .then(
            () => acknowledged.push(body),
            (error) => failures.add(error instanceof DatabaseUnavailable ? error.reason : error),
          );
      }
    }

    const workers = Array.from({ length: 20 }, (_, n) => work(`worker ${n}`));
    for (let round = 0; round < 15 || acknowledged.length <= 20; round += 1) {
      await pause(200);
      await admin`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'app'`;
    }
    isOver = true;
    await Promise.all(workers);

    expect(crossed).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(20);
    expect(await notes()).toEqual(expect.arrayContaining(acknowledged));
    expect(
      [...failures].filter((failure) => failure !== "lost" && failure !== "unreachable"),
    ).toEqual([]);
    expect(failures).toContain("lost");
  }, 120_000);
});

describe("limits", () => {
  test("answers after the acquire time when every connection is taken", async () => {
    const connection = open({ max: 1, acquireMs: 2_000 });
    const done = signal();
    const first = connection.transaction(() => done.came, write);

    await expect(connection.transaction(whoAmI, write)).rejects.toMatchObject({ reason: "busy" });

    done.give();
    await first;
    expect(await connection.transaction(whoAmI, write)).toBe("");
  });

  test("gives up what takes too long, rolls it back and frees its place, whatever it is stuck on", async () => {
    const connection = open({ max: 1 });
    const backend = await connection.transaction(backendOf, write);
    const stuck = connection.transaction(
      async (tx) => {
        await note(tx, "stuck");
        await new Promise(() => {});
      },
      { ...write, deadline: 300 },
    );

    await expect(stuck).rejects.toMatchObject({ reason: "deadline" });
    expect(await connection.transaction(whoAmI, write)).toBe("");
    await isGone(backend);
    expect(await notes()).toEqual([]);
  });

  test("gives up a statement that takes too long; the server ends it by its own limit", async () => {
    const connection = open({ max: 1 });
    const backend = await connection.transaction(backendOf, write);
    const stuck = connection.transaction(
      async (tx) => {
        await tx.execute(sql`select set_config('statement_timeout', '1s', true)`);
        await tx.execute(sql`select pg_sleep(60)`);
      },
      { ...write, deadline: 300 },
    );

    await expect(stuck).rejects.toMatchObject({ reason: "deadline" });
    expect(await connection.transaction(whoAmI, write)).toBe("");
    await isGone(backend);
  });

  test("answers at once when nothing listens, and within the acquire time when no one answers", async () => {
    const mute = createServer().listen(0, "127.0.0.1");
    await once(mute, "listening");
    const silent = open({ acquireMs: 300 }, `postgres://app@127.0.0.1:${portOf(mute)}/postgres`);
    const closed = open({}, "postgres://app@127.0.0.1:1/postgres");

    await expect(closed.transaction(whoAmI, write)).rejects.toMatchObject({
      reason: "unreachable",
      cause: { code: "ECONNREFUSED" },
    });
    await expect(silent.transaction(whoAmI, write)).rejects.toMatchObject({
      reason: "unreachable",
    });

    mute.close();
  });

  test("answers within the acquire time when an open connection has gone silent", async () => {
    const sockets: Socket[] = [];
    const relay = await startRelay((near, far) => sockets.push(near, far));
    const connection = open({ max: 1 }, relay.url);
    expect(await connection.transaction(whoAmI, write)).toBe("");

    for (const socket of sockets) socket.unpipe().pause();
    await expect(connection.transaction(whoAmI, write)).rejects.toMatchObject({
      reason: "unreachable",
    });
    expect(await connection.transaction(whoAmI, write)).toBe("");

    for (const socket of sockets) socket.destroy();
    relay.close();
  });

  test("comes back by itself after the server was down", async () => {
    const connection = open();
    await Promise.all([1, 2, 3].map(() => connection.transaction(whoAmI, write)));

    await server.halt();
    await expect(connection.transaction(whoAmI, write)).rejects.toMatchObject({
      reason: "unreachable",
    });
    await server.resume();

    expect(await connection.transaction(whoAmI, write)).toBe("");
  });
});

describe("a server with few connections", () => {
  let small: PostgresServer;
  let owner: postgres.Sql;
  let smallUrl: string;

  beforeAll(async () => {
    // Three of them are kept for the superuser, and the owner has one: five are left.
    small = await startPostgres({ maxConnections: 9 });
    owner = postgres(small.url("postgres"), { max: 1 });
    await owner`create role app login password 'app'`;
    smallUrl = Object.assign(new URL(small.url("postgres")), {
      username: "app",
      password: "app",
    }).href;
  });

  // What the test before has closed may still be on its way out.
  beforeEach(async () => {
    while ((await owner`select from pg_stat_activity where usename = 'app'`).length > 0);
  });

  afterAll(async () => {
    await owner.end();
    await small.stop();
  });

  test("lets callers wait for a connection of ours, and says so once", async () => {
    let told = 0;
    const connection = open({ acquireMs: 20_000, onShrink: () => (told += 1) }, smallUrl);
    const work = Array.from({ length: 100 }, () =>
      connection.transaction((tx) => tx.execute(sql`select pg_sleep(0.03)`), write),
    );

    expect((await Promise.allSettled(work)).filter(({ status }) => status === "rejected")).toEqual(
      [],
    );
    expect(told).toBe(1);
  });

  test("is asked again until the acquire time is over when others hold every connection", async () => {
    const others = postgres(smallUrl, { max: 5, onnotice() {} });
    await Promise.all(Array.from({ length: 5 }, () => others`select pg_sleep(0.5)`));
    const hasty = open({ acquireMs: 2_000 }, smallUrl).transaction(whoAmI, write);
    const patient = open({ acquireMs: 20_000 }, smallUrl).transaction(whoAmI, write);

    await expect(hasty).rejects.toMatchObject({ reason: "busy" });
    await others.end();
    expect(await patient).toBe("");
  });

  test("is used in full, no more and no less, and again once it has room", async () => {
    const others = postgres(smallUrl, { max: 3, onnotice() {} });
    await Promise.all([1, 2, 3].map(() => others`select pg_sleep(0.2)`));
    const connection = open({ regrowMs: 1 }, smallUrl);
    const done = signal();
    const hold = () =>
      new Promise<number>((resolve, reject) => {
        connection
          .transaction(async (tx) => {
            resolve(await backendOf(tx));
            await done.came;
          }, write)
          .catch(reject);
      });

    const backends = await Promise.all([hold(), hold()]);
    await expect(hold()).rejects.toMatchObject({ reason: "busy" });
    await others.end();
    backends.push(...(await Promise.all([hold(), hold(), hold()])));
    await expect(hold()).rejects.toMatchObject({ reason: "busy" });

    expect(new Set(backends).size).toBe(5);
    done.give();
  });
});

describe("a process that stands still for longer than a limit", () => {
  test("takes no connection for unreachable, whose answers it could not read", async () => {
    const connection = open({ max: 1, acquireMs: 2_000 });
    const begun = connection.transaction(whoAmI, write);
    await new Promise(setImmediate);
    standStill(5_000);

    expect(await begun).toBe("");
    const onItsConnection = connection.transaction(whoAmI, write);
    standStill(5_000);
    expect(await onItsConnection).toBe("");
  });

  test("keeps the driver from ending by its own limit, which the address may name, what just begins", async () => {
    const relay = await startRelay(() => standStill(4_000));
    const connection = open({ acquireMs: 2_000 }, `${relay.url}?connect_timeout=1`);

    expect(await connection.transaction(whoAmI, write)).toBe("");
    relay.close();
  });

  test("takes no transaction for too long, and no connection for taken too long", async () => {
    const connection = open({ max: 1, acquireMs: 2_000 });
    const first = connection.transaction(
      async (tx) => {
        const statement = whoAmI(tx);
        standStill(5_000);
        return statement;
      },
      { ...write, deadline: 2_000 },
    );
    const second = connection.transaction(whoAmI, write);

    expect(await Promise.all([first, second])).toEqual(["", ""]);
  });
});

describe("a transaction", () => {
  test("commits what succeeds, and rolls back what throws", async () => {
    const connection = open();
    await connection.transaction((tx) => note(tx, "kept"), write);
    const thrown = connection.transaction(async (tx) => {
      await note(tx, "dropped");
      throw new Error("no");
    }, write);

    await expect(thrown).rejects.toThrow("no");
    expect(await notes()).toEqual(["kept"]);
  });

  test("reads only when asked", async () => {
    const answer = open().transaction((tx) => note(tx, "no"), { readOnly: true });

    await expect(answer).rejects.toMatchObject({ cause: { code: "25006" } });
  });

  test("fails when a statement failed although the callback caught it, and when the commit fails", async () => {
    const connection = open({ max: 1 });
    const caught = connection.transaction(async (tx) => {
      await tx.execute(sql`select 1 / 0`).then(null, () => {});
      return "fine";
    }, write);
    await expect(caught).rejects.toMatchObject({ code: "22012" });

    const twice = connection.transaction(async (tx) => {
      await note(tx, "same");
      await note(tx, "same");
    }, write);
    await expect(twice).rejects.toMatchObject({ code: "23505" });
    expect(await connection.transaction(whoAmI, write)).toBe("");
  });

  test("keeps its connection when the server refuses a statement", async () => {
    const connection = open({ max: 1 });
    const backend = await connection.transaction(backendOf, write);
    await connection.transaction((tx) => tx.execute(sql`nonsense`), write).catch(() => {});

    expect(await connection.transaction(backendOf, write)).toBe(backend);
  });

  test("is of no use once it has ended", async () => {
    const connection = open({ max: 1 });
    const leaked = await connection.transaction(async (tx) => ({ tx }), write);

    await connection.transaction(async () => {
      await expect(whoAmI(leaked.tx)).rejects.toMatchObject({
        cause: { message: expect.stringContaining("after its transaction's end") },
      });
    }, write);
  });

  test("is finished before the pool closes, and refused afterward", async () => {
    const connection = open();
    const begun = signal();
    const work = connection.transaction(async (tx) => {
      begun.give();
      await tx.execute(sql`select pg_sleep(0.2)`);
      await note(tx, "last");
    }, write);
    await begun.came;
    await connection.close();

    expect(await notes()).toEqual(["last"]);
    await work;
    await expect(connection.transaction(whoAmI, write)).rejects.toMatchObject({ reason: "closed" });
  });
});

function open(options: Parameters<typeof openPostgres>[1] = {}, at = url) {
  const connection = openPostgres(at, options);
  opened.push(connection);
  return connection;
}

async function one<Value>(tx: Transaction, expression: ReturnType<typeof sql<Value>>) {
  const [row] = await tx.select({ value: expression }).from(sql`(values (1)) as one`);
  if (!row) throw new Error("No row.");
  return row.value;
}

async function become(tx: Transaction, name: string) {
  await tx.execute(sql`select set_config('app.person_id', ${name}, true)`);
}

function whoAmI(tx: Transaction) {
  return one(tx, sql<string>`coalesce(current_setting('app.person_id', true), '')`);
}

function backendOf(tx: Transaction) {
  return one(tx, sql<number>`pg_backend_pid()`);
}

function transactionOf(tx: Transaction) {
  return one(tx, sql<string>`txid_current()::text`);
}

async function note(tx: Transaction, body: string) {
  await tx.execute(sql`insert into notes values (${body})`);
}

async function notes() {
  return (await admin`select body from notes order by body`).map(({ body }) => body);
}

/** Waits on the server until the backend has ended; a backend that never ends fails the test by its timeout. */
async function isGone(backend: number) {
  while ((await admin`select from pg_stat_activity where pid = ${backend}`).length > 0);
}

function portOf(listening: Server) {
  const address = listening.address();
  if (!address || typeof address === "string") throw new Error("It does not listen on a port.");
  return address.port;
}

/** Keeps the event loop from turning. */
function standStill(ms: number) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

/** What stands between us and the server, and tells of each connection. */
async function startRelay(arrived: (near: Socket, far: Socket) => void) {
  const relay = createServer((near) => {
    const far = createConnection(Number(new URL(url).port), "127.0.0.1");
    near.pipe(far).pipe(near);
    arrived(near, far);
  }).listen(0, "127.0.0.1");
  await once(relay, "listening");

  return {
    url: Object.assign(new URL(url), { port: String(portOf(relay)) }).href,
    close: () => relay.close(),
  };
}

/** The fault's own pace, never a way to wait for something to have happened. */
function pause(ms: number) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
