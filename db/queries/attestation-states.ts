import "server-only";
import { and, gte, isNotNull, isNull, lt } from "drizzle-orm";
import { attestationRequests } from "@/db/schema/attestations";
import { askDays } from "@/lib/attestations/attestation";
import { aDay } from "@/lib/limits";

/** That an ask to confirm evidence waits for its answer, however old it is. */
export const isUnanswered = and(
  isNull(attestationRequests.confirmedAt),
  isNull(attestationRequests.endedAt),
);

/** That it can still be answered. */
export function isOpenAsk(now: Date) {
  return and(isUnanswered, gte(attestationRequests.createdAt, lapseBefore(now)));
}

/** That nobody answered it in time. */
export function hasLapsed(now: Date) {
  return and(isUnanswered, lt(attestationRequests.createdAt, lapseBefore(now)));
}

/** That it was confirmed, and still is. */
export const isStanding = and(
  isNotNull(attestationRequests.confirmedAt),
  isNull(attestationRequests.endedAt),
);

function lapseBefore(now: Date) {
  return new Date(now.getTime() - askDays * aDay);
}
