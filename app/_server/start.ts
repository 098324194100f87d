import "server-only";
import path from "node:path";
import { asSystem, openDoor } from "@/db/client";
import { type Connection, DatabaseUnavailable } from "@/db/connection";
import { DataHeldError } from "@/db/data-lock";
import { openEmbedded } from "@/db/embedded";
import { openPostgres } from "@/db/guarded-postgres";
import { migrate } from "@/db/migrate";
import { countPeople } from "@/db/queries/health";
import { seedDemo } from "@/db/seed/demo";
import type { Env } from "@/lib/env";
import { Refusal } from "@/lib/refusal";
import { setSealingSecret } from "./auth-secret";
import { env } from "./env";
import { stopOnSignals, trustOnlyProxies } from "./http";

/** Opens the database, brings it up to date, finds the secret, and loads the demo where it belongs. */
export async function start() {
  try {
    trustOnlyProxies(env.TRUST_PROXY === "on");
    await openDatabase(env);
    stopOnSignals();
    setSealingSecret(env, (await countPeople()) > 0);
    if (env.DEMO === "on") await seedDemo();
  } catch (error) {
    refuse(error);
  }
}

async function openDatabase(env: Env) {
  const connection = await openConnection(env);

  if (env.MIGRATE_DATABASE_URL) {
    const owner = openPostgres(env.MIGRATE_DATABASE_URL);
    await migrate(owner);
    await owner.close();
  } else {
    await migrate(connection);
  }

  openDoor(connection);
}

function openConnection(env: Env): Promise<Connection> | Connection {
  return env.DATABASE_URL
    ? openPostgres(env.DATABASE_URL)
    : openEmbedded(path.join(env.DATA_DIR, "database"));
}

/** Expected trouble is one line with its remedy; anything else is a bug and says where. */
function refuse(error: unknown): never {
  if (error instanceof Refusal || error instanceof DataHeldError) {
    process.stderr.write(`${error.message}\n`);
  } else if (error instanceof DatabaseUnavailable) {
    process.stderr.write(
      "The database at DATABASE_URL cannot be reached: check the address and that it is running.\n",
    );
  } else {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  }

  process.exit(1);
}
