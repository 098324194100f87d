import "server-only";
import { type Examination, examineDatabase } from "@/db/examination";
import { oldestServer } from "@/db/migrate";
import type { Env } from "@/lib/env";
import { codeOf, failed, type Looks, ok, warning } from "./check";
import { skewCheck } from "./clock";

/** What there is to say about the database that is open; that it doesn't answer, where it doesn't. */
export async function databaseChecks(env: Env): Promise<Looks> {
  try {
    return checksOf(await examineDatabase(), env);
  } catch (error) {
    const finding = failed(
      `It can’t be looked at (${codeOf(error)}).`,
      "Check the address and the password in DATABASE_URL, and that it’s running.",
    );

    return { database: () => finding };
  }
}

/** The checks of what was found. */
export function checksOf(found: Examination, { DATABASE_POOL }: Pick<Env, "DATABASE_POOL">): Looks {
  return {
    "database.version": () => versionCheck(found),
    "database.schema": () => schemaCheck(found),
    ...(found.schema !== "none" && {
      "database.roles": () => rolesCheck(found),
      "database.rows": () => rowsCheck(found),
    }),
    "database.disk-writes": () => disksCheck(found),
    ...(found.kind === "postgres" && {
      "database.room": () => roomCheck(found, DATABASE_POOL),
      "clock.database": () => skewCheck(found.skewMs),
    }),
  };
}

function versionCheck({ version }: Examination) {
  const says = `It’s PostgreSQL ${version}.`;

  return version < oldestServer
    ? failed(says, `Use PostgreSQL ${oldestServer} or newer.`)
    : ok(says);
}

function schemaCheck({ schema }: Examination) {
  if (schema === 0) return ok("Its schema is this version’s.");
  if (schema === "none") {
    return warning(
      "It has no schema of Leadpath’s, or none that this login can see.",
      "Start Leadpath, which makes one; see “Running on PostgreSQL” in the README.",
    );
  }
  if (typeof schema === "string") {
    const [says = "", remedy = ""] = schema.split(/: (.*)/s);

    return failed(`${says}.`, remedy);
  }

  return warning(
    `${schema === 1 ? "One migration is" : `${schema} migrations are`} still to run.`,
    "Back up, then start Leadpath: it migrates.",
  );
}

function rolesCheck({ roles }: Examination) {
  const wrong = roles.filter((role) => role.isStrong || role.owns).map(({ name }) => name);

  return wrong.length > 0
    ? failed(
        `${wrong.join(" and ")} can do more than Leadpath gave them.`,
        "Take it away from them: they should own nothing, be unable to sign in, and bypass no policy.",
      )
    : ok("Its two roles own nothing, and can’t sign in.");
}

function rowsCheck({ unforcedTables }: Examination) {
  return unforcedTables.length > 0
    ? failed(
        `Row-level security isn’t forced on ${unforcedTables.join(", ")}.`,
        "Stop Leadpath, and restore a backup: something changed the schema.",
      )
    : ok("Row-level security is forced on every table.");
}

function disksCheck({ isForcedToDisk, kind }: Examination) {
  return isForcedToDisk
    ? ok("What’s saved is forced to the disk.")
    : warning(
        "What’s saved isn’t forced to the disk: a power cut can lose it.",
        kind === "embedded"
          ? "Back up daily, or use a PostgreSQL server."
          : "Set fsync = on in postgresql.conf.",
      );
}

function roomCheck({ connections: { most, taken } }: Examination, wanted: number) {
  const room = Math.max(0, most - taken);
  const says = `It has room for ${room} connections, and DATABASE_POOL is ${wanted}.`;

  return room < wanted ? warning(says, "Lower DATABASE_POOL, or raise max_connections.") : ok(says);
}
