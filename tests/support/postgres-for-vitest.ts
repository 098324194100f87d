import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { openPostgres } from "@/db/guarded-postgres";
import { migrate } from "@/db/migrate";
import { type PostgresServer, startPostgres } from "./postgres-server";

let server: PostgresServer;

export async function setup({ provide }: TestProject) {
  server = await startPostgres();
  provide("postgresUrl", server.url("postgres"));
  await makeTemplate();
}

/** A migrated database that each test file copies. */
async function makeTemplate() {
  const maintenance = postgres(server.url("postgres"), { max: 1 });
  await maintenance`create database migrated`;
  await maintenance.end();
  const template = openPostgres(server.url("migrated"));
  await migrate(template);
  await template.close();
}

export async function teardown() {
  await server.stop();
}

declare module "vitest" {
  interface ProvidedContext {
    /** The maintenance database of a real PostgreSQL, as its superuser. */
    postgresUrl: string;
  }
}
