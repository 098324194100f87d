import "server-only";
import { channel } from "node:diagnostics_channel";
import type { Viewer } from "@/lib/access/viewer";
import {
  type Connection,
  isUnavailable,
  type Transaction,
  type TransactionOptions,
} from "./connection";
import { withoutContent } from "./database-error";
import {
  type EndedTransaction,
  transactions,
  type WatchedTransaction,
  withTransaction,
} from "./watch";

/** Called, in the caller's context, for each transaction that failed because the database was away. */
export const away = channel("leadpath.database.away");

type Run<Result> = (tx: Transaction) => Promise<Result>;

const shared = globalThis as typeof globalThis & { leadpathDatabase?: Connection };

/** Sets the database that everything here goes to. Next.js bundles this file several times: one process, one connection. */
export function setConnection(connection: Connection) {
  shared.leadpathDatabase = connection;
}

/** Lets everything in here go to another database for as long as some work takes. */
export async function throughConnection<Result>(
  connection: Connection,
  work: () => Promise<Result>,
) {
  const before = shared.leadpathDatabase;
  shared.leadpathDatabase = connection;
  try {
    return await work();
  } finally {
    shared.leadpathDatabase = before;
  }
}

/** Closes the database for good, once what is in flight has ended. */
export async function closeConnection() {
  await shared.leadpathDatabase?.close();
  shared.leadpathDatabase = undefined;
}

/** How busy the pool is; nothing where the database has none. */
export function poolState() {
  return shared.leadpathDatabase?.pool?.();
}

/** Reads as the viewer: one short transaction, read only, in which row-level security shows what they may see. */
export function asViewer<Result>(viewer: Viewer, run: Run<Result>) {
  return inContext(viewerContext(viewer), { readOnly: true }, run);
}

/** Reads and writes as the viewer: one short transaction, all of it or nothing. */
export function asViewerWriting<Result>(viewer: Viewer, run: Run<Result>) {
  return inContext(viewerContext(viewer), { readOnly: false }, run);
}

/** Works without a viewer, for what `reason` says: sign-in, one-time links, jobs, seeds. Every call is a place to look at. */
export function asSystem<Result>(reason: string, run: Run<Result>) {
  return inContext({ role: "leadpath_system", reason }, { readOnly: false }, run);
}

/**
 * Reads everything as the system, as it stood at one moment, for a backup. The widest exception from the limits of the door:
 * it may take an hour in all, a minute for a statement, and as long between two of them, as rows go to a disk meanwhile.
 * On the embedded database everyone else waits for its end, so nothing slow may be done inside.
 */
export function asSnapshot<Result>(reason: string, run: Run<Result>) {
  return inContext(
    { role: "leadpath_system", reason },
    { readOnly: true, snapshot: true, deadline: 3_600_000 },
    run,
    { statement_timeout: "60s", idle_in_transaction_session_timeout: "60s" },
  );
}

/**
 * As `asSystem`, for what no one waits for and can be a lot. The other exception: it may take a minute, and wait 10 seconds
 * for a lock.
 */
export function asSystemAtLength<Result>(reason: string, run: Run<Result>) {
  return inContext(
    { role: "leadpath_system", reason },
    { readOnly: false, deadline: 60_000 },
    run,
    { statement_timeout: "60s", lock_timeout: "10s" },
  );
}

/**
 * Looks at the database as the login itself, read only and under no role: what a login may see without one is the catalogue,
 * not a row of anyone's. Answers which kind of database it is, too.
 */
export async function asLogin<Result>(run: Run<Result>) {
  const connection = opened();
  const settings = { statement_timeout: "5s", lock_timeout: "2s" };

  try {
    return {
      kind: connection.kind,
      found: await connection.transaction(run, { readOnly: true, settings }),
    };
  } catch (error) {
    throw withoutContent(error);
  }
}

function opened() {
  if (!shared.leadpathDatabase) throw new Error("The database is not open.");

  return shared.leadpathDatabase;
}

type Context = {
  role: "leadpath_viewer" | "leadpath_system";
  viewer?: Viewer;
  reason?: string;
};

function viewerContext(viewer: Viewer): Context {
  return { role: "leadpath_viewer", viewer };
}

async function inContext<Result>(
  { role, viewer, reason = "" }: Context,
  options: Omit<TransactionOptions, "settings">,
  run: Run<Result>,
  limits: Readonly<Record<string, string>> = {},
) {
  const connection = opened();
  const settings = {
    statement_timeout: "5s",
    lock_timeout: "2s",
    idle_in_transaction_session_timeout: "10s",
    ...limits,
    "app.person_id": viewer?.id ?? "",
    "app.organization_id": viewer?.organizationId ?? "",
    "app.role": viewer?.role ?? "",
    "app.reason": reason,
    role,
  };

  const transaction: WatchedTransaction = {
    role: viewer ? "viewer" : "system",
    reason: reason || "viewer",
    begun: performance.now(),
  };
  let outcome: EndedTransaction["outcome"] = "done";

  try {
    return await withTransaction(transaction, () =>
      connection.transaction(run, { ...options, settings }),
    );
  } catch (error) {
    const told = withoutContent(error);
    outcome = isUnavailable(told) ? "away" : "failed";
    if (outcome === "away") away.publish(told);
    throw told;
  } finally {
    const ms = performance.now() - transaction.begun;
    const ended: EndedTransaction = { transaction, outcome, ms };
    transactions.publish(ended);
  }
}
