import "server-only";
import type { IncomingMessage } from "node:http";
import { clientKey } from "@/lib/access/client-key";
import { env } from "./env";

const claims = ["x-forwarded-for", "x-forwarded-host", "x-forwarded-port", "x-forwarded-proto"];

/** Drops what a client claims about where it comes from, unless a trusted proxy says it. No one needs to claim the host. */
export function dropClaims({ headers }: IncomingMessage) {
  const dropped = env.TRUST_PROXY === "on" ? ["x-forwarded-host"] : claims;
  for (const claim of dropped) delete headers[claim];

  // A proxy need not pass the host on: the framework compares it with where a form comes from.
  if (headers.origin === env.APP_URL) headers.host = new URL(env.APP_URL).host;
}

/** Who a request counts as, as `clientAddress` sees it, before the framework has read anything. */
export function clientOf({ headers, socket }: IncomingMessage) {
  const claimed = [headers["x-forwarded-for"]].flat().join().split(",").at(-1);

  return clientKey(claimed || socket.remoteAddress || "");
}
