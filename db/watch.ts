import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { channel } from "node:diagnostics_channel";

/** One transaction: for whom, why, and since when by `performance.now()`. What is told of it holds this very object. */
export type WatchedTransaction = {
  readonly role: "viewer" | "system";
  readonly reason: string;
  readonly begun: number;
};

/** One statement that was asked: its text, which has places where values go and no values, in what, and how long it took. */
export type AskedStatement = {
  text: string;
  transaction: WatchedTransaction | undefined;
  ms: number;
};

/** One transaction that ended: how, and how long it took with waiting for a connection. */
export type EndedTransaction = {
  transaction: WatchedTransaction;
  outcome: "done" | "failed" | "away";
  ms: number;
};

/** Called, in the caller's context, with an `AskedStatement`, also for one that failed. */
export const statements = channel("leadpath.database.statement");

/** Called, in the caller's context, with an `EndedTransaction`. */
export const transactions = channel("leadpath.database.transaction");

const shared = globalThis as typeof globalThis & {
  leadpathTransaction?: AsyncLocalStorage<WatchedTransaction>;
};

/** Does a transaction's work with it at hand, in every copy of this file that Next.js bundles. */
export function withTransaction<Result>(transaction: WatchedTransaction, work: () => Result) {
  shared.leadpathTransaction ??= new AsyncLocalStorage();

  return shared.leadpathTransaction.run(transaction, work);
}

/** Asks a statement, and tells those who listen how long it took. */
export async function timed<Rows>(text: string, ask: () => Promise<Rows>): Promise<Rows> {
  if (!statements.hasSubscribers) return ask();

  const begun = performance.now();
  try {
    return await ask();
  } finally {
    const transaction = shared.leadpathTransaction?.getStore();
    const asked: AskedStatement = { text, transaction, ms: performance.now() - begun };
    statements.publish(asked);
  }
}

/** What a statement does and to which table first, such as `select people`: enough to find it by, and nothing of anyone. */
export function statementShape(text: string) {
  const [, verb = "other"] = /^[\s(]*(\w+)/.exec(text) ?? [];
  const [, table] = /\b(?:from|into|update|join)\s+"?(?:\w+"?\."?)?(\w+)/i.exec(text) ?? [];

  return table ? `${verb.toLowerCase()} ${table}` : verb.toLowerCase();
}
