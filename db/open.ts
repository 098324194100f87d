import "server-only";
import path from "node:path";
import type { Env } from "@/lib/env";
import { Refusal } from "@/lib/refusal";
import { openDoor } from "./client";
import { type Connection, isUnavailable } from "./connection";
import { DataHeldError } from "./data-lock";
import { openEmbedded } from "./embedded";
import { openPostgres } from "./guarded-postgres";
import { migrate } from "./migrate";

/**
 * Opens the database that the settings name, brings it up to date and gives it to the door. Refuses, with the remedy,
 * data that another process holds and a server that cannot be reached.
 */
export async function openDatabase(env: Env) {
  try {
    const connection = await openConnection(env);
    await bringUpToDate(connection, env);
    openDoor(connection);
  } catch (error) {
    throw refusalOf(error);
  }
}

function openConnection(env: Env): Promise<Connection> | Connection {
  return env.DATABASE_URL
    ? openPostgres(env.DATABASE_URL)
    : openEmbedded(path.join(env.DATA_DIR, "database"));
}

async function bringUpToDate(connection: Connection, env: Env) {
  if (!env.MIGRATE_DATABASE_URL) return migrate(connection);

  const owner = openPostgres(env.MIGRATE_DATABASE_URL);
  await migrate(owner);
  await owner.close();
}

function refusalOf(error: unknown) {
  if (error instanceof DataHeldError) return new Refusal(error.message);
  if (isUnavailable(error)) {
    return new Refusal(
      "The database at DATABASE_URL cannot be reached: check the address and that it is running.",
    );
  }

  return error;
}
