import "server-only";
import { randomUUID } from "node:crypto";
import { type FileHandle, open, rm } from "node:fs/promises";
import path from "node:path";
import { PassThrough, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { dumpDatabase } from "@/db/backup/dump";
import { type Env, Refusal } from "@/lib/env";
import { command } from "./command";

/** Answers every row of every table as of one moment, as lines, neither compressed nor encrypted: the tool does both. */
export const backup = command(z.strictObject({}), (_, { env }) =>
  env.DATABASE_URL ? linesOfServer() : linesOfEmbedded(env),
);

/** As they're read: no one waits for the end of a long transaction there. */
async function linesOfServer(): Promise<Readable> {
  const lines = new PassThrough();
  dumpDatabase("postgres", (rows) => pipeline(rows, lines)).catch((error) => lines.destroy(error));

  return lines;
}

/**
 * By way of a file, so that no one waits for the reader of the lines but only for the disk. It's for this account alone, and
 * has lost its name before anything is in it: nothing of it outlives the process.
 */
async function linesOfEmbedded({ DATA_DIR }: Env): Promise<Readable> {
  const name = path.join(DATA_DIR, `backup-${randomUUID()}.part`);
  let file: FileHandle | undefined;

  try {
    file = await open(name, "wx+", 0o600);
    await rm(name);
    await dumpInto(file);

    return file.createReadStream({ start: 0 });
  } catch (error) {
    await file?.close();
    if (!isWithoutRoom(error)) throw error;
    throw new Refusal(
      `There isn’t enough room in ${DATA_DIR}, where a backup keeps the rows for a moment: free some up, and try again.`,
    );
  }
}

function dumpInto(file: FileHandle) {
  return dumpDatabase("embedded", async (rows) => {
    for await (const lines of rows) await file.writeFile(lines);
  });
}

function isWithoutRoom(error: unknown) {
  return error instanceof Error && "code" in error && /^(ENOSPC|EDQUOT)$/.test(String(error.code));
}
