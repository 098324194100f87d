import { closeSync, fsyncSync, openSync } from "node:fs";
import { open } from "node:fs/promises";

// Windows opens no folder, and flushes none.
const canFlush = process.platform !== "win32";

/** Puts a file, or the names of a folder's files, on the disk, where the system can. */
export async function flush(place: string) {
  if (!canFlush) return;

  const opened = await open(place);
  await opened.sync().finally(() => opened.close());
}

/** The same before anything else is done. */
export function flushAtOnce(place: string) {
  if (!canFlush) return;

  const opened = openSync(place, "r");
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
