import "server-only";
import type { Env } from "@/lib/env";
import { seal } from "./seal";

/** The header by which the doctor asks the running server what arrived of its own request. */
export const visitHeader = "x-leadpath-doctor";

/** What the claim is that the doctor seals with the server's secret. */
export const visitClaim = "arrival";

const seconds = 60;

/** What of a request of the doctor's arrived, and what the server makes of it. */
export type Arrived = { forwardedFor: string | null; trustsProxy: Env["TRUST_PROXY"] };

/** Lets the server know that it's the doctor who asks, for a minute. */
export function sealVisit(secret: string, now: Date) {
  return seal(secret, visitClaim, seconds, now);
}
