import { once } from "node:events";
import { rmSync } from "node:fs";
import { createServer } from "node:net";
import { atSocket, knockAt } from "./local-socket";

/**
 * Shows that this process is there, until `end` or its own end, however that comes: it listens at `socket`, which also
 * processes in other containers on this machine reach. Keeps no process from ending. Where the file system knows no sockets,
 * nothing is shown.
 */
export async function showPresence(socket: string) {
  const server = createServer((connection) => connection.destroy()).unref();

  await atSocket(socket, async (address) => {
    server.listen(address);
    await once(server, "listening");
  }).catch(() => {});

  return {
    end() {
      server.close();
      rmSync(socket, { force: true });
    },
  };
}

/** Whether the process that showed its presence at `socket` is still there. What can't be told counts as there. */
export async function isPresent(socket: string) {
  const refusal = await knockAt(socket);

  return refusal !== "ECONNREFUSED" && refusal !== "ENOENT";
}
