import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { inject, onTestFinished } from "vitest";
import { dumpDatabase } from "@/db/backup/dump";
import { writeBackup } from "@/db/backup/file";
import type { Key } from "@/db/backup/key";
import { throughConnection } from "@/db/client";
import type { Connection } from "@/db/connection";

/** A folder of the test's own, gone with it. */
export function aFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), "leadpath-backup-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));

  return folder;
}

/** A backup of the test's own database, and where it is. */
export async function aBackup(key?: Key, secret?: string) {
  const file = path.join(aFolder(), "a.backup");
  const kind = process.env.TEST_DATABASE === "embedded" ? "embedded" : "postgres";
  const made = await dumpDatabase(kind, (lines) => writeBackup(file, lines, { key, secret }));

  return { file, ...made };
}

/** Every line of a database: a header that differs, and all of its rows. */
export async function linesOfAll(connection: Connection) {
  const pieces: string[] = [];
  await throughConnection(connection, () =>
    dumpDatabase(connection.kind, async (lines) => {
      for await (const piece of lines) pieces.push(piece);
    }),
  );

  return pieces.join("").trimEnd().split("\n");
}

/** How many rows each table of a database has, and their hashes. */
export async function manifestOf(connection: Connection) {
  return JSON.parse((await linesOfAll(connection)).at(-1) ?? "");
}

/** Puts a migrated database into a folder, which a server would take longest for. */
export async function unpackMigrated(folder: string) {
  mkdirSync(folder, { recursive: true });
  const loadDataDir = new Blob([Buffer.from(inject("embeddedDump"), "base64")]);
  const database = await PGlite.create({ dataDir: folder, loadDataDir });
  await database.close();
}
