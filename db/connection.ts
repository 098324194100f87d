import { type SQL, sql } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";

/** What a query function works with: the builders that both drivers share. There are no savepoints. */
export type Transaction = Pick<
  PgDatabase<PgQueryResultHKT>,
  | "select"
  | "selectDistinct"
  | "selectDistinctOn"
  | "insert"
  | "update"
  | "delete"
  | "with"
  | "$with"
  | "execute"
>;

export type TransactionOptions = {
  readOnly: boolean;
  /** Whether all of its statements see the database as the first one did. */
  snapshot?: boolean;
  deadline?: number;
  settings?: Readonly<Record<string, string>>;
};

/** How many connections of a pool are open, and of these without work, and how many callers wait for one. */
type PoolState = { open: number; idle: number; waiting: number };

/** One database, embedded or a server. */
export type Connection = {
  readonly kind: "embedded" | "postgres";
  /**
   * Runs `run` in one transaction, read only or of one snapshot when asked, and commits when it succeeds. Gives up after
   * `deadline` milliseconds (15 000 unless told). `settings` hold from its beginning to its end, and nothing of them is left on the
   * connection. `tx` is dead once `run` has ended.
   */
  transaction<Result>(
    run: (tx: Transaction) => Promise<Result>,
    options: TransactionOptions,
  ): Promise<Result>;
  /** Of a server's pool; an embedded database has none. */
  pool?(): PoolState;
  /** Refuses new transactions, waits for those in flight, and lets go of the database. */
  close(): Promise<void>;
};

/** The statement that sets all of some settings until the transaction ends, in their order. */
export function setLocally(settings: Readonly<Record<string, string>>): SQL {
  const each = Object.entries(settings).map(
    ([name, value]) => sql`set_config(${name}, ${value}, true)`,
  );

  return sql`select ${sql.join(each, sql`, `)}`;
}

/**
 * The database did not answer as a database: nothing was decided about the statement itself. `unreachable`, `busy` and
 * `closed` mean that nothing ran; after `lost` and `deadline` the work is rolled back, unless it was just committing.
 */
export class DatabaseUnavailable extends Error {
  override readonly name = "DatabaseUnavailable";

  constructor(
    message: string,
    readonly reason: "unreachable" | "busy" | "lost" | "deadline" | "closed" = "deadline",
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Whether an error is a `DatabaseUnavailable`, told by its name: Next.js bundles this class several times over. */
export function isUnavailable(error: unknown): error is DatabaseUnavailable {
  return error instanceof Error && error.name === "DatabaseUnavailable";
}

/** Whether the database itself was away, rather than too slow with what it was asked. */
export function isAway(error: unknown) {
  return isUnavailable(error) && error.reason !== "deadline";
}

/** The rows of a hand-written statement: postgres.js answers with the rows themselves, PGlite with an object around them. */
export function rowsOf<Row>(result: unknown): Row[] {
  const rows: unknown = Array.isArray(result) ? result : Object(result).rows;

  return Array.isArray(rows) ? [...rows] : [];
}
