import { PGlite } from "@electric-sql/pglite";
import postgres from "postgres";
import { inject } from "vitest";
import type { Connection } from "@/db/connection";
import { embeddedConnection } from "@/db/embedded";
import { openPostgres } from "@/db/guarded-postgres";

/** A database of the running project's kind with nothing in it, not even the schema. */
export async function anEmptyDatabase(): Promise<Connection> {
  return process.env.TEST_DATABASE === "embedded"
    ? embeddedConnection(await PGlite.create())
    : openPostgres(await anEmptyPostgres(inject("postgresUrl")));
}

/** The address of a new database on the server, made from `template`. */
export async function anEmptyPostgres(server: string, template = "template1") {
  const name = `test_${crypto.randomUUID().replaceAll("-", "")}`;
  const maintenance = postgres(server, { max: 1, onnotice() {} });
  await maintenance.unsafe(`create database ${name} template ${template}`);
  await maintenance.end();

  const url = new URL(server);
  url.pathname = `/${name}`;

  return url.href;
}
