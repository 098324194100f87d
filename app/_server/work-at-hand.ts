import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";
import { onArrival } from "./arrival";
import { requestIdOf } from "./request-id";

/** What is known of a request while it is worked on. */
export type Work = {
  readonly response: ServerResponse;
  /** What the log, the answer's header and an error's page call the request. */
  readonly id: string;
  /** An action of ours has begun. */
  hasBegun?: true;
  /** The framework could not read one of its own headers. */
  isUnreadable?: true;
  /** An action of ours answered with a refusal, which the page that is drawn next shows. */
  isRefused?: true;
  /** A transaction found the database away. */
  isDatabaseAway?: true;
};

const current = globalThis as typeof globalThis & { leadpathWork?: AsyncLocalStorage<Work> };

/** Keeps each request's work at hand available, in every copy of this file that Next.js bundles. */
export function keepWorkAtHand() {
  const kept = new AsyncLocalStorage<Work>();
  current.leadpathWork = kept;

  onArrival(({ request, response }) => kept.enterWith({ response, id: requestIdOf(request) }));
}

/** The request that is being worked on. */
export function workAtHand() {
  return current.leadpathWork?.getStore();
}

/** Says that an action of ours answers with a refusal. */
export function markRefused() {
  const work = workAtHand();

  if (work) work.isRefused = true;
}

/**
 * Gives the page that is being drawn a status other than 200. The framework's own `notFound` and `forbidden` send an
 * empty document that only a script fills. `wait` tells programs in how many seconds to come back.
 */
export function setStatus(status: 403 | 404 | 429 | 503, wait?: number) {
  const response = workAtHand()?.response;

  if (!response || response.headersSent) return;

  response.statusCode = status;
  if (wait) response.setHeader("retry-after", wait);
}
