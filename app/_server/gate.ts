import "server-only";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http";
import { isUnavailable } from "@/db/connection";
import { type Limit, takeFrom } from "@/db/queries/rate-limits";
import { clientKey } from "@/lib/access/client-key";
import { env } from "./env";
import { arrival, refuseFailures } from "./http";
import { log } from "./log";

const refusedPosts: Limit = { name: "refused", points: 120, seconds: 60 };
const refusals = new Set([400, 403, 411, 413, 415]);
const methods = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

/** Stands before the framework: ends what it would fail on or keep open, counts the posts that are refused. */
export function guardServer() {
  const stand = (message: unknown) => {
    const { server } = message as { server: Server };
    unsubscribe(arrival, stand);
    const listeners = server.listeners("request") as RequestListener[];
    server.removeAllListeners("request");
    server.on("request", (request, response) => {
      if (isAnswered(request, response)) return;
      for (const listener of listeners) listener.call(server, request, response);
    });
    // Nothing of ours changes protocols; without a listener, who asks for it gets a plain answer.
    server.removeAllListeners("upgrade");
  };
  subscribe(arrival, stand);
}

function isAnswered(request: IncomingMessage, response: ServerResponse) {
  const { method, url = "" } = request;

  if (!methods.split(", ").includes(method ?? "")) {
    response.setHeader("allow", methods);
    return isRefused(response, 405, "Leadpath does not know this method.");
  }
  if (!url.startsWith("/")) return isRefused(response, 400, "This address cannot be read.");

  refuseFailures(request, response);

  if (method !== "POST") return false;

  const client = clientOf(request);
  const wait = Math.ceil(((waits.get(client) ?? 0) - Date.now()) / 1000);

  if (wait > 0) {
    response.setHeader("retry-after", wait);
    return isRefused(response, 429, `That was a lot at once. Wait ${wait} seconds and try again.`);
  }

  workByOwnAddress(request);
  response.once("finish", () => {
    if (!refusals.has(response.statusCode)) return;
    if (response.statusCode === 403) adviseOnAddress(request);
    void count(client);
  });

  return false;
}

/** Answers in plain words, and reads no more of the request. */
function isRefused(response: ServerResponse, status: number, text: string) {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", connection: "close" });
  response.end(text);

  return true;
}

/** A proxy need not pass the host on: the framework compares it with where a form comes from. */
function workByOwnAddress({ headers }: IncomingMessage) {
  delete headers["x-forwarded-host"];
  if (headers.origin === env.APP_URL) headers.host = new URL(env.APP_URL).host;
}

let isAdvised = false;

function adviseOnAddress({ headers }: IncomingMessage) {
  const { host } = headers;

  if (isAdvised || !host || host === new URL(env.APP_URL).host) return;

  isAdvised = true;
  log.warn(
    { appUrl: env.APP_URL },
    "a form came to another address than APP_URL and was refused: set APP_URL to the address that people type",
  );
}

/**
 * Until when a client waits, in milliseconds since 1970; the one that began first comes first. The database counts; this
 * spares asking it for a good post.
 */
const waits = new Map<string, number>();
const mostWaits = 10_000;

async function count(client: string) {
  try {
    const wait = await takeFrom(refusedPosts, client);
    if (wait > 0) letWait(client, wait);
  } catch (error) {
    // The post was refused all the same.
    if (!isUnavailable(error))
      log.error({ error: String(error) }, "a refused post was not counted");
  }
}

function letWait(client: string, seconds: number) {
  waits.delete(client);
  waits.set(client, Date.now() + seconds * 1000);

  const [first] = waits.keys();
  if (first !== undefined && waits.size > mostWaits) waits.delete(first);
}

/** As `clientAddress` sees it, before the framework has read anything. */
function clientOf({ headers, socket }: IncomingMessage) {
  const claimed = [headers["x-forwarded-for"]].flat().join().split(",").at(-1);

  return clientKey(claimed || socket.remoteAddress || "");
}
