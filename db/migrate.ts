import "server-only";
import path from "node:path";
import { sql } from "drizzle-orm";
import { type MigrationMeta, readMigrationFiles } from "drizzle-orm/migrator";
import { Refusal } from "@/lib/env";
import { type Connection, rowsOf, type Transaction } from "./connection";
import { isDatabaseError, isForbidden, withoutContent } from "./database-error";
import { lockMigrations } from "./locks";

const folder = path.join(process.cwd(), "db/migrations");
/** The oldest PostgreSQL that has what the migrations use. */
export const oldestServer = 15;
const patience = 300_000;
const marker = "restoring ";

/**
 * Brings the schema up to date in one transaction and answers how many migrations that took. Several starters wait
 * for each other. Refuses a server before PostgreSQL 15, a migration that was edited after it ran, a database that a newer
 * Leadpath has migrated, and a migration that fails: then everything is as it was.
 */
export function migrate(connection: Connection): Promise<number> {
  return connection.transaction((tx) => migrateWithin(tx), {
    readOnly: false,
    deadline: patience,
  });
}

/**
 * The same within a transaction, up to the schema of the first `count` migrations, or to this version's: a restore makes
 * the schema that the rows are of, and goes on from there.
 */
export async function migrateWithin(tx: Transaction, count?: number) {
  await refuseOldServer(tx);
  await lockMigrations(tx);
  await tx.execute(sql`create schema if not exists drizzle`);
  await tx.execute(
    sql`create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`,
  );
  const applied = await appliedMigrations(tx);
  const pending = pendingMigrations(applied).slice(0, count && count - applied.length);

  for (const [n, migration] of pending.entries()) {
    await apply(tx, migration).catch((error: unknown) =>
      refuseFailed(applied.length + n, withoutContent(error)),
    );
  }

  await tx.execute(sql`grant usage on schema drizzle to leadpath_system`);
  await tx.execute(sql`grant select on drizzle.__drizzle_migrations to leadpath_system`);

  return pending.length;
}

/** Whether any Leadpath has migrated the database. */
export async function isOurs(tx: Transaction) {
  const [found] = rowsOf<{ isThere: boolean }>(
    await tx.execute(
      sql`select exists (
        select from pg_class where oid = to_regclass('drizzle.__drizzle_migrations')) as "isThere"`,
    ),
  );

  return found?.isThere ?? false;
}

async function apply(tx: Transaction, { sql: statements, hash, folderMillis }: MigrationMeta) {
  for (const statement of statements) await tx.execute(sql.raw(statement));
  await tx.execute(
    sql`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${folderMillis})`,
  );
}

/** What the database itself refused ends the upgrade; a lost connection or a login without the right is told as such. */
function refuseFailed(number: number, error: unknown): never {
  if (!isDatabaseError(error) || isForbidden(error)) throw error;

  throw new Refusal(
    `Migration ${number} failed (${error.code ?? "no code"}), and the database is as it was: start the version before, and report this line.`,
  );
}

/** Whether the schema is exactly this version's. */
export async function isMigrated(tx: Transaction) {
  return (await countPending(tx)) === 0;
}

/** How many migrations are still to run. Refuses what `migrate` refuses. */
export async function countPending(tx: Transaction) {
  return pendingMigrations(await appliedMigrations(tx)).length;
}

/** When the newest migration was made: no true clock stands earlier. */
export function newestMigrationAt() {
  const made = readMigrationFiles({ migrationsFolder: folder }).map(
    ({ folderMillis }) => folderMillis,
  );

  return new Date(Math.max(...made));
}

async function refuseOldServer(tx: Transaction) {
  const [server] = rowsOf<{ version: number }>(
    await tx.execute(sql`select current_setting('server_version_num')::int / 10000 as version`),
  );

  if (server && server.version < oldestServer) {
    throw new Refusal(
      `The database is PostgreSQL ${server.version}: Leadpath needs ${oldestServer} or newer.`,
    );
  }
}

/** The hashes of the migrations that made the schema, in their order. */
export async function appliedMigrations(tx: Transaction) {
  const rows = rowsOf<{ hash: string }>(
    await tx.execute(sql`select hash from drizzle.__drizzle_migrations order by id`),
  );

  return rows.map(({ hash }) => hash);
}

/**
 * How a schema that the `applied` migrations made stands to ours: what it still needs, whether a newer Leadpath made it,
 * or which of its migrations isn't ours.
 */
export function standingOf(applied: readonly string[]) {
  const migrations = readMigrationFiles({ migrationsFolder: folder });
  if (applied.length > migrations.length) return { is: "newer" } as const;

  const edited = applied.findIndex((hash, n) => migrations[n]?.hash !== hash);
  if (edited >= 0) return { is: "edited", edited } as const;

  return { is: "ours", pending: migrations.slice(applied.length) } as const;
}

/**
 * Says in a database that a restore is at work in it, as one more migration that no Leadpath has: until the restore has
 * ended, every version refuses to start there.
 */
export async function markRestore(tx: Transaction, restore: string) {
  await tx.execute(
    sql`insert into drizzle.__drizzle_migrations (id, hash) values (2147483647, ${marker + restore})`,
  );
}

/** Takes that back, and answers whether it was this restore's. */
export async function unmarkRestore(tx: Transaction, restore: string) {
  const found = await tx.execute(
    sql`delete from drizzle.__drizzle_migrations where hash = ${marker + restore} returning id`,
  );

  return rowsOf(found).length > 0;
}

/** Whether a restore is at work in a database, or was and never ended. */
export async function isMarked(tx: Transaction) {
  return (await appliedMigrations(tx)).some((hash) => hash.startsWith(marker));
}

function pendingMigrations(applied: readonly string[]) {
  if (applied.some((hash) => hash.startsWith(marker))) {
    throw new Refusal(
      "The database is half restored: let the restore end, or run it again, which starts over.",
    );
  }

  const standing = standingOf(applied);

  if (standing.is === "newer") {
    throw new Refusal(
      "The database was migrated by a newer Leadpath: start that version, or restore a backup.",
    );
  }
  if (standing.is === "edited") {
    throw new Refusal(
      `Migration ${standing.edited} is not the one this database ran: restore db/migrations from the release.`,
    );
  }

  return standing.pending;
}
