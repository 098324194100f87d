import "server-only";
import { and, gte, isNotNull, isNull, lt } from "drizzle-orm";
import { asks } from "@/db/schema/asks";
import { askDays } from "@/lib/asks/ask";
import { aDay } from "@/lib/limits";

/** That an ask waits for its answer, however old it is. */
export const isUnanswered = and(isNull(asks.answeredAt), isNull(asks.endedAt));

/** That it can still be answered. */
export function isOpenAsk(now: Date) {
  return and(isUnanswered, gte(asks.createdAt, lapseBefore(now)));
}

/** That nobody answered it in time. */
export function hasLapsed(now: Date) {
  return and(isUnanswered, lt(asks.createdAt, lapseBefore(now)));
}

/** That it was answered, and what was answered still stands. */
export const isStanding = and(isNotNull(asks.answeredAt), isNull(asks.endedAt));

function lapseBefore(now: Date) {
  return new Date(now.getTime() - askDays * aDay);
}
