import "server-only";
import path from "node:path";
import { sql } from "drizzle-orm";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { Refusal } from "@/lib/env";
import { type Connection, rowsOf, type Transaction } from "./connection";
import { lockMigrations } from "./locks";

const folder = path.join(process.cwd(), "db/migrations");
/** The oldest PostgreSQL that has what the migrations use. */
export const oldestServer = 15;
const patience = 300_000;

/**
 * Brings the schema up to date in one transaction and answers how many migrations that took. Several starters wait
 * for each other. Refuses a server before PostgreSQL 15, a migration that was edited after it ran, and a database
 * that a newer Leadpath has migrated.
 */
export function migrate(connection: Connection): Promise<number> {
  return connection.transaction(
    async (tx) => {
      await refuseOldServer(tx);
      await lockMigrations(tx);
      await tx.execute(sql`create schema if not exists drizzle`);
      await tx.execute(
        sql`create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`,
      );
      const pending = pendingMigrations(await appliedMigrations(tx));

      for (const migration of pending) {
        for (const statement of migration.sql) await tx.execute(sql.raw(statement));
        await tx.execute(
          sql`insert into drizzle.__drizzle_migrations (hash, created_at) values (${migration.hash}, ${migration.folderMillis})`,
        );
      }

      await tx.execute(sql`grant usage on schema drizzle to leadpath_system`);
      await tx.execute(sql`grant select on drizzle.__drizzle_migrations to leadpath_system`);

      return pending.length;
    },
    { readOnly: false, deadline: patience },
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

async function appliedMigrations(tx: Transaction) {
  const rows = rowsOf<{ hash: string }>(
    await tx.execute(sql`select hash from drizzle.__drizzle_migrations order by id`),
  );

  return rows.map(({ hash }) => hash);
}

function pendingMigrations(applied: readonly string[]) {
  const migrations = readMigrationFiles({ migrationsFolder: folder });

  if (applied.length > migrations.length) {
    throw new Refusal(
      "The database was migrated by a newer Leadpath: start that version, or restore a backup.",
    );
  }

  const edited = applied.findIndex((hash, n) => migrations[n]?.hash !== hash);

  if (edited >= 0) {
    throw new Refusal(
      `Migration ${edited} is not the one this database ran: restore db/migrations from the release.`,
    );
  }

  return migrations.slice(applied.length);
}
