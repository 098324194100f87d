import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import { isSetUp } from "@/db/queries/set-up";
import { secretFor } from "./auth-secret";
import { env } from "./env";
import { isEqual } from "./seal";

const shared = globalThis as typeof globalThis & { leadpathIsSetUp?: true };
const page = "/set-up";

/** What an empty server still answers: the way to set it up, and what asks nothing of anyone. */
const beside = /^\/(set-up|_next|api|unavailable)(\/|$)|^\/(icon\.svg|favicon\.ico|robots\.txt)$/;

/** Whether anyone is here. Once someone is, that stays so: the database isn't asked again. */
export async function isServerSetUp() {
  if (!shared.leadpathIsSetUp && (await isSetUp())) shared.leadpathIsSetUp = true;

  return shared.leadpathIsSetUp === true;
}

/** What the log says of an empty server: the one link by which it's set up. One line, or nothing. */
export async function setUpLine() {
  return (await isServerSetUp())
    ? ""
    : `No one has an account here yet. Create the first one at ${env.APP_URL}${page}/${setUpToken()}\n`;
}

/**
 * Whether a link is the one in the log. It's made of the server's secret, so that it's the same for every server on one
 * database and after a restart, and kept nowhere.
 */
export function isSetUpToken(token: string) {
  return isEqual(token, setUpToken());
}

function setUpToken() {
  return secretFor("set-up");
}

/**
 * Answers the request for any other page of an empty server with the way to the one that says how to set it up, or else
 * lets it go on. Where no one can know, as the database is away, it goes on.
 */
export function orToSetUp(request: IncomingMessage, response: ServerResponse, goOn: () => void) {
  if (shared.leadpathIsSetUp || !asksForPage(request)) return goOn();

  isServerSetUp().then((isSo) => (isSo ? goOn() : leadTo(page, response)), goOn);
}

function asksForPage({ method, url = "" }: IncomingMessage) {
  return (method === "GET" || method === "HEAD") && !beside.test(url.split("?", 1)[0] ?? "");
}

function leadTo(location: string, response: ServerResponse) {
  response.writeHead(303, { location, "cache-control": "no-store" });
  response.end();
}
