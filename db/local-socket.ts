import { once } from "node:events";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { Refusal } from "@/lib/env";

/** What every system's address of a socket holds, its last byte left out: macOS has 104. */
const longest = 103;

/**
 * Does something by the address of a socket, which the system cuts off, or refuses, beyond a hundred bytes. A longer one is
 * reached through a link from the folder for temporary files, in a folder of this account's alone, for as long as `work`
 * takes.
 */
export async function atSocket<Result>(socket: string, work: (address: string) => Promise<Result>) {
  if (Buffer.byteLength(socket) <= longest) return work(socket);

  const shortcut = mkdtempSync(path.join(tmpdir(), "lp-"));

  try {
    const link = path.join(shortcut, "d");
    const address = path.join(link, path.basename(socket));
    if (Buffer.byteLength(address) > longest) {
      throw new Refusal(
        `${socket} and the folder for temporary files have too long a path: set DATA_DIR or TMPDIR to a shorter one.`,
      );
    }
    symlinkSync(path.dirname(socket), link);

    return await work(address);
  } finally {
    rmSync(shortcut, { recursive: true, force: true });
  }
}

/** Nothing where a process listens at a socket, in whichever container; else the system's code of why none answers. */
export function knockAt(socket: string) {
  return atSocket(socket, async (address) => {
    const connection = connect(address);

    try {
      await once(connection, "connect");
      return undefined;
    } catch (error) {
      return error instanceof Error && "code" in error ? String(error.code) : error;
    } finally {
      connection.destroy();
    }
  });
}
