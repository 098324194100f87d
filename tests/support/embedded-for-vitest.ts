import { PGlite } from "@electric-sql/pglite";
import type { TestProject } from "vitest/node";
import { embeddedConnection } from "@/db/embedded";
import { migrate } from "@/db/migrate";

export async function setup({ provide }: TestProject) {
  const client = await PGlite.create();
  await migrate(embeddedConnection(client));
  const dump = await client.dumpDataDir("none");
  provide("embeddedDump", Buffer.from(await dump.arrayBuffer()).toString("base64"));
  await client.close();
}

declare module "vitest" {
  interface ProvidedContext {
    /** A migrated PGlite's data folder, as base64 of a tar file. */
    embeddedDump: string;
  }
}
