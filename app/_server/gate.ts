import "server-only";
import { channel } from "node:diagnostics_channel";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { plainHeaders, strictestPolicy } from "@/lib/access/plain-headers";
import { tooOften } from "@/lib/text/notices";
import { onServer } from "./arrival";
import { answerWhenAway } from "./away-page";
import { env } from "./env";
import { replaceFailure } from "./failed-answer";
import { log } from "./log";
import { countRefused, waitOf } from "./refused-posts";
import { clientOf, dropClaims } from "./sender";
import { orToSetUp } from "./set-up";
import { answerToUnreadable, endWhatWaitsForItself } from "./unreadable";
import { workAtHand } from "./work-at-hand";

const refusals = new Set([400, 403, 413, 415]);
const everywhere = { ...plainHeaders(env.APP_URL), "content-security-policy": strictestPolicy };
const methods = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

/**
 * Stands before the framework: gives every answer its headers, also a file's or a refusal's, ends what it would fail on or keep
 * open, and counts the posts that are refused.
 */
export function guardServer() {
  onServer((server) => {
    const listeners = server.listeners("request") as RequestListener[];
    server.removeAllListeners("request");
    server.on("request", (request, response) => {
      for (const [name, value] of Object.entries(everywhere)) response.setHeader(name, value);
      dropClaims(request);
      if (isRefused(request, response)) return;
      watch(request, response);
      orToSetUp(request, response, () => {
        for (const listener of listeners) listener.call(server, request, response);
      });
    });
    // Nothing of ours changes protocols; without a listener, who asks for it gets a plain answer.
    server.removeAllListeners("upgrade");
  });
  // Until now tools/first-requests.mjs turned everyone away.
  channel("leadpath.gate").publish({});
}

function isRefused(request: IncomingMessage, response: ServerResponse) {
  const { method = "", url = "" } = request;

  if (!methods.split(", ").includes(method)) {
    response.setHeader("allow", methods);
    return refuse(response, 405, "Leadpath does not know this method.");
  }
  if (!url.startsWith("/")) return refuse(response, 400, "This address cannot be read.");

  const wait = method === "POST" ? waitOf(clientOf(request)) : 0;
  if (wait <= 0) return false;

  response.setHeader("retry-after", wait);
  return refuse(response, 429, tooOften(wait));
}

/** Answers in plain words, and reads no more of the request. */
function refuse(response: ServerResponse, status: number, text: string) {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", connection: "close" });
  response.end(text);

  return true;
}

function watch(request: IncomingMessage, response: ServerResponse) {
  const work = workAtHand();

  if (work) replaceFailure(response, () => answerWhenAway(work) ?? answerToUnreadable(work));
  if (request.method !== "POST") return;

  if (work) endWhatWaitsForItself(work);
  response.once("finish", () => {
    if (!refusals.has(response.statusCode)) return;
    if (response.statusCode === 403) adviseOnAddress(request);
    void countRefused(clientOf(request));
  });
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
