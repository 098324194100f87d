import "server-only";
import { isUnavailable } from "@/db/connection";
import { consumeLimit, type Limit } from "@/db/queries/rate-limits";
import { log } from "./log";

const limit: Limit = { name: "refused", points: 120, seconds: 60 };
const mostWaits = 10_000;

/**
 * Until when a client waits, in milliseconds since 1970; the one that began first comes first. The database counts; this
 * spares asking it for a good post.
 */
const waits = new Map<string, number>();

/** How many seconds a client must wait whose posts were refused too often; 0 or less when it need not. */
export function waitOf(client: string) {
  return Math.ceil(((waits.get(client) ?? 0) - Date.now()) / 1000);
}

/** Counts a refused post, unless the database is away: it was still refused. */
export async function countRefused(client: string) {
  try {
    const wait = await consumeLimit(limit, client);
    if (wait > 0) letWait(client, wait);
  } catch (error) {
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
