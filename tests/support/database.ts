import { PGlite } from "@electric-sql/pglite";
import { afterAll, inject } from "vitest";
import { closeConnection, setConnection } from "@/db/client";
import type { Connection } from "@/db/connection";
import { embeddedConnection } from "@/db/embedded";
import { openPostgres } from "@/db/guarded-postgres";
import { saltLimits } from "@/db/queries/rate-limits";
import { anEmptyPostgres } from "./empty-database";

/** Every database test file begins with a migrated database of its own behind the real door. */
setConnection(await openForTests());
saltLimits("a salt of the tests");
afterAll(closeConnection);

async function openForTests(): Promise<Connection> {
  if (process.env.TEST_DATABASE === "embedded") {
    const dump = new Blob([Buffer.from(inject("embeddedDump"), "base64")]);

    return embeddedConnection(await PGlite.create({ loadDataDir: dump }));
  }

  const url = await anEmptyPostgres(inject("postgresUrl"), "migrated");

  // On a busy machine what runs at the same time may wait long for a connection.
  return openPostgres(url, { acquireMs: 20_000 });
}
