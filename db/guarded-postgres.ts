import "server-only";
import { PgDialect } from "drizzle-orm/pg-core";
import { drizzle } from "drizzle-orm/pg-proxy";
import postgres from "postgres";
import {
  type Connection,
  DatabaseUnavailable,
  setLocally,
  type Transaction,
  type TransactionOptions,
} from "./connection";
import { openPool } from "./connection-pool";
import { startPatientTimer } from "./patient-timer";
import { unavailable } from "./unavailable";
import { timed } from "./watch";

/**
 * A pool of connections to a PostgreSQL server, at most `max`. Getting a connection takes at most `acquireMs`. After
 * that, after the deadline, or when the connection drops, the caller gets one `DatabaseUnavailable` and no later
 * statement of that transaction runs, here or on any other connection. A statement that failed fails the transaction,
 * also when `run` caught the error.
 *
 * A server that has no room for one more makes the callers wait for those there are; every `regrowMs` the pool asks for
 * one more where it is needed. `onShrink` hears of it once until the pool is whole again.
 *
 * postgres.js itself lets such a transaction go on inside another one (its issue 1204). So each transaction has a
 * client of its own with a single connection, which is thrown away at the first sign of trouble.
 */
export function openPostgres(
  url: string,
  {
    max = 10,
    acquireMs = 2_000,
    regrowMs = 1_000,
    onShrink = () => {},
  }: { max?: number; acquireMs?: number; regrowMs?: number; onShrink?: () => void } = {},
): Connection {
  const pool = openPool(() => within(acquireMs, (limit) => connect(url, limit)), {
    max,
    regrowMs,
    isFull,
    onShrink,
  });
  const inFlight = new Set<Promise<unknown>>();
  let closed = false;

  async function perform<Result>(
    run: (tx: Transaction) => Promise<Result>,
    begin: string,
    longest: number,
  ): Promise<Result> {
    const session = await within(acquireMs, (limit) => acquire(begin, limit));
    const deadline = startPatientTimer(longest, () => session.lose(unavailable.deadline()));
    try {
      return await runInside(session, run);
    } finally {
      deadline.cancel();
      pool.give(session);
    }
  }

  /** A connection on which the transaction has begun. */
  async function acquire(begin: string, limit: AbortSignal) {
    const session = await pool.take(limit);
    try {
      await ask(session, begin, limit);
      return session;
    } catch (error) {
      pool.give(session);
      throw error;
    }
  }

  return {
    kind: "postgres",
    async transaction(run, options) {
      if (closed) throw unavailable.closed();
      const work = perform(run, beginning(options), options.deadline ?? 15_000);
      inFlight.add(work);
      try {
        return await work;
      } finally {
        inFlight.delete(work);
      }
    },
    pool: pool.state,
    async close() {
      closed = true;
      await Promise.allSettled(inFlight);
      const idle = await pool.close();
      await Promise.all(idle.map((session) => session.end()));
    },
  };
}

/**
 * What begins a transaction and sets what holds in it: one message, which the server answers once. Parameters would take
 * two more: postgres.js first asks what they are of a statement that it hasn't prepared.
 */
function beginning({ readOnly, snapshot, settings }: TransactionOptions) {
  const isolation = snapshot ? " isolation level repeatable read" : "";
  const begin = `begin${isolation}${readOnly ? " read only" : ""}`;
  if (!settings) return begin;

  return `${begin}; ${dialect.sqlToQuery(setLocally(settings).inlineParams()).sql}`;
}

const dialect = new PgDialect();

type Session = ReturnType<typeof openSession>;

/** One connection. Once lost, it stays lost; anyone waiting on a statement hears of it at that moment. */
function openSession(url: string) {
  let loss: Error | undefined;
  const waiting = new Set<(loss: Error) => void>();

  const client = postgres(url, {
    max: 1,
    prepare: false,
    // Both would end or use the connection in the middle of a transaction, behind our back.
    max_lifetime: null,
    idle_timeout: 0,
    fetch_types: false,
    // Its timer takes a stall of this process for a server that is away; beginning has a limit of its own.
    connect_timeout: 0,
    types,
    onnotice() {},
    onclose: () => lose(unavailable.lost()),
  });

  function lose(reason: Error) {
    if (loss) return;
    loss = reason;
    for (const tell of waiting) tell(reason);
    // Ends the client, which would otherwise connect again; the server rolls back what it was told so far.
    void client.end({ timeout: 0 });
  }

  /** Settles as `work` does, or fails as soon as the connection is lost. */
  async function unlessLost<Result>(work: () => PromiseLike<Result>): Promise<Result> {
    if (loss) throw loss;
    let tell = (_: Error) => {};
    const lost = new Promise<never>((_, reject) => {
      tell = reject;
    });
    waiting.add(tell);
    try {
      return await Promise.race([lost, work()]);
    } finally {
      waiting.delete(tell);
    }
  }

  async function query(
    text: string,
    parameters: Parameters<typeof client.unsafe>[1] = [],
    shape: "objects" | "arrays" = "objects",
  ): Promise<object[]> {
    try {
      return await unlessLost<object[]>(() => {
        const statement = client.unsafe(text, parameters);
        return shape === "arrays" ? statement.values() : statement;
      });
    } catch (error) {
      if (!isRefusal(error)) lose(asLoss(error));
      throw loss ?? error;
    }
  }

  return {
    lose,
    query,
    unlessLost,
    loss: () => loss,
    end: () => client.end({ timeout: 1 }),
  };
}

async function connect(url: string, limit: AbortSignal) {
  const session = openSession(url);
  // postgres.js connects with the first statement.
  await ask(session, "select 1", limit);
  return session;
}

/** Asks before anything is at stake: without an answer by `limit`, or with a refusal, the connection is given up. */
async function ask(session: Session, statement: string, limit: AbortSignal) {
  const giveUp = () => session.lose(unavailable.unreachable());
  limit.addEventListener("abort", giveUp);
  try {
    if (limit.aborted) giveUp();
    await session.query(statement);
  } catch (error) {
    const cause = error instanceof DatabaseUnavailable ? error.cause : error;
    const unreachable = unavailable.unreachable(cause);
    session.lose(unreachable);
    throw unreachable;
  } finally {
    limit.removeEventListener("abort", giveUp);
  }
}

async function within<Result>(ms: number, work: (limit: AbortSignal) => Promise<Result>) {
  const limit = new AbortController();
  const timer = startPatientTimer(ms, () => limit.abort());
  try {
    return await work(limit.signal);
  } finally {
    timer.cancel();
  }
}

async function runInside<Result>(session: Session, run: (tx: Transaction) => Promise<Result>) {
  let over = false;
  let firstFailure: { error: unknown } | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const tx = drizzle(
    async (text, parameters, method) => {
      if (over) throw session.loss() ?? new Error("A statement came after its transaction's end.");
      // One at a time: postgres.js would send what it holds in its own queue over its next connection.
      const rows = turn.then(() =>
        timed(text, () => session.query(text, parameters, method === "all" ? "arrays" : "objects")),
      );
      turn = rows.catch((error) => {
        firstFailure ??= { error };
      });
      return { rows: await rows };
    },
    { casing: "snake_case" },
  );

  async function finish() {
    over = true;
    await turn;
  }

  try {
    const result = await session.unlessLost(() => run(tx));
    await finish();
    if (firstFailure) throw firstFailure.error;
    await session.query("commit");
    return result;
  } catch (error) {
    const reason = session.loss() ?? error;
    await finish();
    if (!session.loss()) await session.query("rollback").catch(session.lose);
    throw reason;
  }
}

/** No room for one more connection, on the server or for this role or database; PgBouncer says so in words only. */
function isFull(error: unknown) {
  const cause = error instanceof DatabaseUnavailable ? error.cause : undefined;

  return (
    cause instanceof postgres.PostgresError &&
    (cause.code === "53300" || cause.message.includes("no more connections allowed"))
  );
}

/** The server answered "no" to the statement and the connection is as good as before. */
function isRefusal(error: unknown) {
  return error instanceof postgres.PostgresError && error.severity === "ERROR";
}

/** A broken connection, or a mistake of ours inside the driver, which then owes no one a clean state. */
function asLoss(error: unknown) {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const isFault =
    error instanceof postgres.PostgresError ||
    /^(CONNECT|E(CONN|PIPE|TIMEDOUT|HOST|NET)|ERR_(STREAM|SSL))/.test(code);
  if (error instanceof DatabaseUnavailable || (error instanceof Error && !isFault)) return error;
  return unavailable.lost(error);
}

/** Drizzle reads and writes dates and JSON as text itself; a `Date` in a hand-written condition becomes its instant. */
const types = {
  moment: {
    to: 1184,
    from: [1082, 1083, 1114, 1184, 1115, 1182, 1185, 1231],
    serialize: (value: unknown) => (value instanceof Date ? value.toISOString() : value),
    parse: (text: string) => text,
  },
  json: {
    to: 3802,
    from: [114, 3802],
    serialize: (value: unknown) => value,
    parse: (text: string) => JSON.parse(text),
  },
};
