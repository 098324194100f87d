import "server-only";
import type { Server } from "node:http";
import type { Socket } from "node:net";
import { closeConnection } from "@/db/client";
import { onArrival, onServer } from "./arrival";
import { stopCommands } from "./commands/start";
import { stopJobs } from "./jobs";
import { stopTracing } from "./tracing";

/** On SIGINT and SIGTERM: takes no more requests, commands, or jobs, finishes those in flight, closes the database, ends. */
export function stopOnSignals() {
  let running: Server | undefined;
  // A browser opens connections ahead, and may never ask anything on them: closing waits for these forever.
  const unused = new Set<Socket>();

  onServer((server) => {
    running = server;
    server.on("connection", (socket) => {
      unused.add(socket);
      socket.once("close", () => unused.delete(socket));
    });
  });
  onArrival(({ request }) => unused.delete(request.socket));

  const stop = async () => {
    // A browser that keeps its connection busy would otherwise keep the server open.
    onArrival(({ response }) => {
      response.shouldKeepAlive = false;
    });
    const closed = new Promise<void>((resolve) =>
      running ? running.close(() => resolve()) : resolve(),
    );
    for (const socket of unused) socket.destroy();
    await Promise.all([closed, stopJobs(), stopCommands()]);
    await Promise.all([closeConnection(), stopTracing()]);
    process.exit(0);
  };

  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}
