import "server-only";
import type { Server } from "node:http";
import { closeConnection } from "@/db/client";
import { onArrival, onServer } from "./arrival";
import { stopJobs } from "./jobs";

/** On SIGINT and SIGTERM: takes no more requests or jobs, finishes those in flight, closes the database, ends. */
export function stopOnSignals() {
  let running: Server | undefined;

  onServer((server) => {
    running = server;
  });

  const stop = async () => {
    // A browser that keeps its connection busy would otherwise keep the server open.
    onArrival(({ response }) => {
      response.shouldKeepAlive = false;
    });
    await Promise.all([
      new Promise<void>((closed) => (running ? running.close(() => closed()) : closed())),
      stopJobs(),
    ]);
    await closeConnection();
    process.exit(0);
  };

  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}
