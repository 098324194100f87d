import { eq, sql } from "drizzle-orm";
import { expect } from "vitest";
import { asSystem } from "@/db/client";
import { rowsOf, type Transaction } from "@/db/connection";
import { checkIns } from "@/db/schema/check-ins";
import { signal } from "./signal";

/** What some answer that begin one after the other while the check-in is held, each once the one before it waits. */
export function whileHeld(id: string, runs: (() => Promise<unknown>)[]) {
  return inTurn(
    (tx) => tx.select({ id: checkIns.id }).from(checkIns).where(eq(checkIns.id, id)).for("update"),
    runs,
  );
}

/** The same while something else is held. */
export async function inTurn(
  hold: (tx: Transaction) => Promise<unknown> | PromiseLike<unknown>,
  runs: (() => Promise<unknown>)[],
) {
  const held = signal();
  const free = signal();
  const holder = asSystem("test", async (tx) => {
    await hold(tx);
    held.give();
    await free.came;
  });
  await held.came;
  const running: Promise<unknown>[] = [];

  for (const run of runs) {
    running.push(run());
    await expect.poll(countWaiting, { interval: 5 }).toBe(running.length);
  }
  free.give();
  await holder;

  return Promise.all(running);
}

/** How many of this database's connections wait for a lock. */
function countWaiting() {
  return asSystem("test", async (tx) => {
    const rows = await tx.execute(sql`
      select distinct pid from pg_locks join pg_stat_activity using (pid)
      where not granted and datname = current_database()`);

    return rowsOf(rows).length;
  });
}
