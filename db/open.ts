import "server-only";
import path from "node:path";
import { type Env, Refusal } from "@/lib/env";
import { asSystem, setConnection } from "./client";
import { type Connection, isUnavailable } from "./connection";
import { DataHeldError } from "./data-lock";
import { isForbidden, withoutContent } from "./database-error";
import { openEmbedded } from "./embedded";
import { openPostgres } from "./guarded-postgres";
import { isMigrated, isOurs, migrate } from "./migrate";

/**
 * Opens the database that the settings name, brings it up to date and sets it for every query. Refuses, with the remedy,
 * data that another process holds and a server that cannot be reached. `onShrink` hears of a server without room for
 * `DATABASE_POOL` connections.
 */
export async function openDatabase(env: Env, onShrink?: () => void) {
  const connection = await orRefuse("DATABASE_URL", () => openConnection(env, onShrink));
  await bringUpToDate(connection, env);
  setConnection(connection);
  await orRefuse("DATABASE_URL", () => asSystem("look whether the database answers", isMigrated));
}

/** Opens it without changing a thing in it, and sets it for every query: to be looked at, whatever its schema is. */
export async function openAsItIs(env: Env) {
  await setOpened(env);
}

/** The same for a database that some Leadpath has migrated, an older one or a newer one. Refuses any other. */
export async function openUnmigrated(env: Env) {
  const connection = await setOpened(env);
  const found = await orRefuse("DATABASE_URL", () =>
    connection.transaction(isOurs, { readOnly: true }),
  );

  if (!found)
    throw new Refusal(
      "The database that the settings name isn’t Leadpath’s: check DATABASE_URL or DATA_DIR.",
    );
}

/** The database on a server that the settings name, as the login that owns the tables. */
export async function withOwner<Result>(
  { DATABASE_URL, MIGRATE_DATABASE_URL }: Env,
  work: (connection: Connection) => Promise<Result>,
) {
  const owner = openPostgres(MIGRATE_DATABASE_URL ?? DATABASE_URL ?? "", { max: 1 });

  try {
    return await orRefuse(MIGRATE_DATABASE_URL ? "MIGRATE_DATABASE_URL" : "DATABASE_URL", () =>
      work(owner),
    );
  } finally {
    await owner.close();
  }
}

async function setOpened(env: Env) {
  const connection = await orRefuse("DATABASE_URL", () => openConnection(env));
  setConnection(connection);

  return connection;
}

function openConnection(env: Env, onShrink?: () => void): Promise<Connection> | Connection {
  return env.DATABASE_URL
    ? openPostgres(env.DATABASE_URL, { max: env.DATABASE_POOL, onShrink })
    : openEmbedded(path.join(env.DATA_DIR, "database"));
}

function bringUpToDate(connection: Connection, env: Env) {
  return env.MIGRATE_DATABASE_URL
    ? withOwner(env, migrate)
    : orRefuse("DATABASE_URL", () => migrate(connection));
}

/** Says in one line what is wrong with the address in a setting. */
export async function orRefuse<Result>(setting: string, work: () => Promise<Result> | Result) {
  try {
    return await work();
  } catch (error) {
    throw refusalOf(withoutContent(error), setting);
  }
}

function refusalOf(error: unknown, setting: string) {
  if (error instanceof DataHeldError) return new Refusal(error.message, { cause: error });
  if (isUnavailable(error)) {
    return new Refusal(
      `The database at ${setting} cannot be reached: check the address, the password and that it is running.`,
    );
  }
  if (isForbidden(error)) {
    return new Refusal(
      `The login of ${setting} may not do this: it has to own the tables, or MIGRATE_DATABASE_URL has to name one that does. See “Running on PostgreSQL” in the README.`,
    );
  }

  return error;
}
