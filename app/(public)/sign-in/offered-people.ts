import "server-only";
import { headers } from "next/headers";
import { unlessAway } from "@/app/_request/unless-away";
import { env, offersDemo } from "@/app/_server/env";
import { listDemoPeople } from "@/db/seed/demo/demo";
import { isLoopback } from "@/lib/access/loopback";

/** The demo's people whom a guest can be; no one where there's no demo, or no database right now. */
export async function offeredPeople() {
  return (await isDemoOffered()) ? unlessAway(listDemoPeople, []) : [];
}

/**
 * Whether this request may become one of the demo's people by a click. Where `APP_URL` is this machine's own, the request
 * must have been sent to it, too: a proxy that no setting tells of passes another name on.
 */
export async function isDemoOffered() {
  if (!offersDemo) return false;

  return !isOwn(env.APP_URL) || isOwn(`http://${(await headers()).get("host")}`);
}

function isOwn(address: string) {
  return URL.canParse(address) && isLoopback(new URL(address).hostname);
}
