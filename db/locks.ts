import "server-only";
import { sql } from "drizzle-orm";
import type { Transaction } from "./connection";

// Every Leadpath that may meet another one on a database has to take the same locks: none of these ever changes.
const migrations = 5323684;
const demo = "leadpath demo";
const setUp = "leadpath set-up";
const erasing = "leadpath erasing";

/** Locks the schema until the transaction ends, also behind a pooler: of several starters one migrates, the others wait. */
export async function lockMigrations(tx: Transaction) {
  await tx.execute(sql`select pg_advisory_xact_lock(${migrations}::bigint)`);
}

/**
 * Locks the demo until the transaction ends: of two processes that load it at once the second finds it loaded. It waits for as
 * long as loading takes on a busy machine, as nobody waits for it: a statement otherwise gives up after seconds.
 */
export async function lockDemo(tx: Transaction) {
  await waitForLocks(tx, "60s");
  await lock(tx, demo);
}

/** Locks an empty server until the transaction ends: of two who set it up at once the second finds it set up. */
export async function lockSetUp(tx: Transaction) {
  await lock(tx, setUp);
}

/**
 * Locks erasing until the transaction ends, for which a large account takes seconds. Whoever erases someone, or changes
 * several copies of everything at once, takes this before any other lock: of two at once each would otherwise wait for what
 * the other one deletes.
 */
export async function lockErasing(tx: Transaction) {
  await waitForLocks(tx, "10s");
  await lock(tx, erasing);
}

/** Lets a transaction wait for locks longer than it otherwise would. */
async function waitForLocks(tx: Transaction, time: string) {
  await tx.execute(
    sql`select set_config('lock_timeout', ${time}, true), set_config('statement_timeout', ${time}, true)`,
  );
}

/**
 * Locks what goes by a name, such as the id of a person or an organization, or an address, until the transaction ends.
 * Anyone else who locks it waits, so what is counted behind this stays true, and of two at once the second counts what the
 * first one wrote.
 */
export async function lock(tx: Transaction, name: string) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}::text, 0))`);
}
