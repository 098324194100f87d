import "server-only";
import { headers } from "next/headers";

/**
 * Where a request comes from, to count against its limits. The header is ours: what a client claims was dropped when
 * the request came in, unless a trusted proxy stands in front, whose entry is the last.
 */
export async function clientAddress() {
  return (await headers()).get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "unknown";
}
