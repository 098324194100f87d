import { PGlite } from "@electric-sql/pglite";
import postgres from "postgres";
import { afterAll, inject } from "vitest";
import { openDoor, shutDoor } from "@/db/client";
import type { Connection } from "@/db/connection";
import { embeddedConnection } from "@/db/embedded";
import { openPostgres } from "@/db/guarded-postgres";

/** Every database test file begins with a migrated database of its own behind the real door. */
openDoor(await openForTests());
afterAll(shutDoor);

async function openForTests(): Promise<Connection> {
  if (process.env.TEST_DATABASE === "embedded") {
    const dump = new Blob([Buffer.from(inject("embeddedDump"), "base64")]);

    return embeddedConnection(await PGlite.create({ loadDataDir: dump }));
  }

  const name = `test_${crypto.randomUUID().replaceAll("-", "")}`;
  const server = postgres(inject("postgresUrl"), { max: 1, onnotice() {} });
  await server.unsafe(`create database ${name} template migrated`);
  await server.end();

  const url = new URL(inject("postgresUrl"));
  url.pathname = `/${name}`;

  return openPostgres(url.href);
}
