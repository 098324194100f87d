import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { shutDoor } from "@/db/client";

export const arrival = "http.server.request.start";
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
  leadpathActions?: WeakSet<ServerResponse>;
  leadpathMalformed?: WeakSet<ServerResponse>;
};

/** Keeps the answer to each request at hand for whoever works on it, in every copy of this file that Next.js bundles. */
export function keepResponses() {
  const responses = new AsyncLocalStorage<ServerResponse>();
  current.leadpathResponses = responses;
  current.leadpathActions = new WeakSet();
  current.leadpathMalformed = new WeakSet();

  subscribe(arrival, (message) => {
    responses.enterWith((message as { response: ServerResponse }).response);
  });
}

/** The answer to the request that is being worked on. */
export function responseAtHand() {
  return current.leadpathResponses?.getStore();
}

/**
 * Gives the page that is being drawn a status other than 200. The framework's own `notFound` and `forbidden` send an
 * empty document that only a script fills. A 503 tells programs to come back in ten seconds.
 */
export function answerWith(status: 403 | 404 | 503) {
  const response = responseAtHand();
  if (!response || response.headersSent) return;

  response.statusCode = status;
  if (status === 503) response.setHeader("retry-after", "10");
}

/** Says that an action of ours has begun: from here on, a failure is ours. */
export function beginAction() {
  const response = current.leadpathResponses?.getStore();

  if (response) current.leadpathActions?.add(response);
}

/**
 * Whether an error is the sender's: the framework could not read the post, so that no action began, or could not read
 * its own header.
 */
export function isSendersError(error: unknown, method: string) {
  const response = current.leadpathResponses?.getStore();

  if (!response) return false;
  if (method === "POST") return !current.leadpathActions?.has(response);
  if (!(error instanceof Error && /router state header/i.test(error.message))) return false;

  current.leadpathMalformed?.add(response);
  return true;
}

const patience = 10_000;

/**
 * The one place where the framework's failure on what it cannot read becomes a 400. It also waits for ever for a value
 * that refers to itself: a post that has reached no action 10 seconds after its end is answered so, too.
 */
export function refuseFailures(request: IncomingMessage, response: ServerResponse) {
  const { end, write, writeHead } = response;
  const isSenders = () =>
    current.leadpathMalformed?.has(response) ||
    (request.method === "POST" && !current.leadpathActions?.has(response));
  let isReplaced = false;

  const replace = () => {
    isReplaced = true;
    for (const name of response.getHeaderNames()) {
      if (/^(content-(?!security)|transfer-|set-cookie|etag|vary|x-action|x-next)/.test(name)) {
        response.removeHeader(name);
      }
    }
    response.setHeader("content-type", "text/plain; charset=utf-8");
    response.statusMessage = "Bad Request";
    Reflect.apply(writeHead, response, [400]);
  };
  const begin = () => {
    if (!response.headersSent && response.statusCode >= 500)
      response.writeHead(response.statusCode);
  };

  Object.assign(response, {
    writeHead: (status: number, ...more: unknown[]) => {
      if (status < 500 || !isSenders())
        return Reflect.apply(writeHead, response, [status, ...more]);
      replace();
      return response;
    },
    write: (...chunk: unknown[]) => {
      begin();
      return isReplaced || Reflect.apply(write, response, chunk);
    },
    end: (...chunk: unknown[]) => {
      begin();
      if (!isReplaced) return Reflect.apply(end, response, chunk);
      if (!response.writableEnded) Reflect.apply(end, response, [unreadable]);
      return response;
    },
  });

  if (request.method !== "POST") return;

  request.once("end", () => {
    const timer = setTimeout(() => {
      if (response.headersSent || !isSenders()) return;
      replace();
      response.end();
    }, patience);
    response.once("close", () => clearTimeout(timer));
  });
}

const unreadable = "This cannot be read. Nothing was changed.";

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
