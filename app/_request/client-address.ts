import "server-only";
import { headers } from "next/headers";
import { clientKey } from "@/lib/access/client-key";

/**
 * Who a request counts as against its limits, by where it comes from. The header is ours: what a client claims was
 * dropped when the request came in and the connection's own address put there, unless a trusted proxy stands in front,
 * whose entry is the last.
 */
export async function clientAddress() {
  return clientKey((await headers()).get("x-forwarded-for")?.split(",").at(-1) ?? "");
}
