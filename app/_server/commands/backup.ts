import "server-only";
import { randomUUID } from "node:crypto";
import { open, rm } from "node:fs/promises";
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
  const file = await open(name, "wx+", 0o600);

  try {
    await rm(name);
    await dumpDatabase("embedded", async (rows) => {
      for await (const lines of rows) await file.writeFile(lines);
    });
  } catch (error) {
    await file.close();
    throw isWithoutRoom(error)
      ? new Refusal(
          `There’s no room in ${DATA_DIR} for the rows, which a backup needs there for a moment: make some, and try again.`,
        )
      : error;
  }

  return file.createReadStream({ start: 0 });
}

function isWithoutRoom(error: unknown) {
  return error instanceof Error && "code" in error && /^(ENOSPC|EDQUOT)$/.test(String(error.code));
}
