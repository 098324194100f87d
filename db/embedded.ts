import "server-only";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { PGlite, type Transaction as PGliteTransaction } from "@electric-sql/pglite";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/pglite";
import {
  type Connection,
  setLocally,
  type Transaction,
  type TransactionOptions,
} from "./connection";
import { lockData } from "./data-lock";
import { startPatientTimer } from "./patient-timer";
import { PrivateFiles } from "./private-files";
import { unavailable } from "./unavailable";
import { timed } from "./watch";

const longest = 15_000;

/**
 * Opens the database that lives in `folder`, in this process. PGlite would let a second process open the same files
 * and lose its writes, so an exclusive lock comes first: a live holder is refused by name.
 */
export async function openEmbedded(folder: string): Promise<Connection> {
  mkdirSync(path.dirname(folder), { recursive: true, mode: 0o700 });
  const lock = await lockData(folder);

  try {
    const connection = embeddedConnection(await PGlite.create({ fs: new PrivateFiles(folder) }));

    return {
      ...connection,
      close: async () => {
        await connection.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** A PGlite that is open already, as a connection. It runs one transaction at a time. */
export function embeddedConnection(client: PGlite): Connection {
  const db = drizzle(timedClient(client), { casing: "snake_case" });

  return {
    kind: "embedded",
    transaction: (run, { readOnly, snapshot, deadline = longest, settings }) =>
      db.transaction((tx) => within(deadline, unfailed(tx, run, settings)), {
        accessMode: readOnly ? "read only" : "read write",
        isolationLevel: snapshot ? "repeatable read" : "read committed",
      }),
    close: () => client.close(),
  };
}

/** A client whose transactions tell how long each of their statements took. */
function timedClient(client: PGlite): PGlite {
  return Object.create(client, {
    transaction: {
      value: <Result>(run: (tx: PGliteTransaction) => Promise<Result>) =>
        client.transaction((tx) => run(timedTransaction(tx))),
    },
  });
}

function timedTransaction(tx: PGliteTransaction): PGliteTransaction {
  return Object.create(tx, {
    query: {
      value: (...asked: Parameters<typeof tx.query>) => timed(asked[0], () => tx.query(...asked)),
    },
  });
}

/**
 * A statement that failed fails the transaction, also when `run` caught the error: PGlite would roll back and say
 * nothing.
 */
async function unfailed<Result>(
  tx: Transaction,
  run: (tx: Transaction) => Promise<Result>,
  settings: TransactionOptions["settings"],
) {
  if (settings) await tx.execute(setLocally(settings));
  const result = await run(tx);
  await tx.execute(sql`select 1`);

  return result;
}

/** Rolls back what takes too long, so that everyone else's turn comes. Its later statements find it closed. */
async function within<Result>(deadline: number, work: Promise<Result>) {
  let timer: ReturnType<typeof startPatientTimer> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = startPatientTimer(deadline, () => reject(unavailable.deadline()));
  });

  try {
    return await Promise.race([work, late]);
  } finally {
    timer?.cancel();
  }
}
