import "server-only";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Env, Refusal } from "@/lib/env";

/** What every system's address of a socket holds, its last byte left out: macOS has 104. */
const longest = 103;

/** Where the running server of an embedded database listens for commands: a folder for its account alone. */
export function commandFolder({ DATA_DIR }: Pick<Env, "DATA_DIR">) {
  return path.resolve(DATA_DIR, "commands");
}

/**
 * Does something by the address of the socket in `folder`, which the system cuts off, or refuses, beyond a hundred bytes. A
 * longer one is reached through a link from the folder for temporary files, in a folder of this account's alone, for as
 * long as `work` takes.
 */
export async function atSocket<Result>(folder: string, work: (address: string) => Promise<Result>) {
  const direct = path.join(folder, "socket");

  if (Buffer.byteLength(direct) <= longest) return work(direct);

  const shortcut = mkdtempSync(path.join(tmpdir(), "lp-"));

  try {
    const link = path.join(shortcut, "d");
    const address = path.join(link, "socket");
    if (Buffer.byteLength(address) > longest) {
      throw new Refusal(
        `${direct} and the folder for temporary files have too long a path: set DATA_DIR or TMPDIR to a shorter one.`,
      );
    }
    symlinkSync(folder, link);

    return await work(address);
  } finally {
    rmSync(shortcut, { recursive: true, force: true });
  }
}
