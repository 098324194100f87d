import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { shutDoor } from "@/db/client";

const arrival = "http.server.request.start";
const claims = ["x-forwarded-for", "x-forwarded-host", "x-forwarded-port", "x-forwarded-proto"];

/** Drops what a client claims about where it comes from, before anybody reads it, unless a trusted proxy says it. */
export function trustOnlyProxies(hasProxy: boolean) {
  if (hasProxy) return;

  subscribe(arrival, (message) => {
    const { request } = message as { request: IncomingMessage };
    for (const claim of claims) delete request.headers[claim];
  });
}

const current = globalThis as typeof globalThis & {
  leadpathResponses?: AsyncLocalStorage<ServerResponse>;
};

/** Keeps the answer to each request at hand for whoever works on it, in every copy of this file that Next.js bundles. */
export function keepResponses() {
  const responses = new AsyncLocalStorage<ServerResponse>();
  current.leadpathResponses = responses;

  subscribe(arrival, (message) => {
    responses.enterWith((message as { response: ServerResponse }).response);
  });
}

/**
 * Gives the page that is being drawn a status other than 200. The framework's own `notFound` and `forbidden` send an
 * empty document that only a script fills. A 503 tells programs to come back in ten seconds.
 */
export function answerWith(status: 403 | 404 | 503) {
  const response = current.leadpathResponses?.getStore();
  if (!response || response.headersSent) return;

  response.statusCode = status;
  if (status === 503) response.setHeader("retry-after", "10");
}

/** On SIGINT and SIGTERM: takes no more requests, finishes those in flight, closes the database, ends. */
export function stopOnSignals() {
  let server: Server | undefined;

  const remember = (message: unknown) => {
    ({ server } = message as { server: Server });
    unsubscribe(arrival, remember);
  };
  subscribe(arrival, remember);

  const stop = async () => {
    // A browser that keeps its connection busy would otherwise keep the server open.
    subscribe(arrival, (message) => {
      (message as { response: ServerResponse }).response.shouldKeepAlive = false;
    });
    await new Promise<void>((closed) => (server ? server.close(() => closed()) : closed()));
    await shutDoor();
    process.exit(0);
  };

  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}
