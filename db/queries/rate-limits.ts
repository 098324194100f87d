import "server-only";
import { createHash } from "node:crypto";
import { RateLimiterDrizzle, type RateLimiterRes } from "rate-limiter-flexible";
import { asSystem } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { rateLimits } from "@/db/schema/sessions";

/** How often something may be done: so many times in so many seconds. */
export type Limit = { readonly name: string; readonly points: number; readonly seconds: number };

const attempts: Limit = { name: "attempts", points: 5, seconds: 3600 };
const longestWait = 900;

/** Counts one use of a limit for a key. Answers how many seconds to wait; 0 when it may go on. */
export function takeFrom(limit: Limit, key: string): Promise<number> {
  return asSystem("count against a limit", async (tx) => {
    const used = await limiterOf(tx, limit).penalty(hashOf(key), 1);

    return used.consumedPoints > limit.points ? secondsOf(used) : 0;
  });
}

/**
 * Counts one attempt to prove who one is, for this account from this client. After five in an hour the wait doubles
 * with each, from one second to 15 minutes. Others' attempts from elsewhere do not count: nobody locks out the owner.
 * Answers how many seconds to wait; 0 when the attempt may go on.
 */
export function beginAttempt(account: string, client: string): Promise<number> {
  const key = attemptKey(account, client);

  return asSystem("count an attempt", async (tx) => {
    // The first write holds the row, so attempts at once come one after the other.
    const { consumedPoints } = await limiterOf(tx, attempts).penalty(key, 1);
    const waiting = await waitsIn(tx).get(key);

    if (waiting && waiting.msBeforeNext > 0) {
      await limiterOf(tx, attempts).reward(key, 1);
      return secondsOf(waiting);
    }

    if (consumedPoints >= attempts.points) {
      await waitsIn(tx).block(
        key,
        Math.min(longestWait, 2 ** Math.min(30, consumedPoints - attempts.points)),
      );
    }

    return 0;
  });
}

/** Forgets the attempts that led to success. */
export function forgetAttempts(account: string, client: string) {
  const key = attemptKey(account, client);

  return asSystem("forget attempts", async (tx) => {
    await limiterOf(tx, attempts).delete(key);
    await waitsIn(tx).delete(key);
  });
}

function limiterOf(tx: Transaction, { name, points, seconds }: Limit) {
  return new RateLimiterDrizzle({
    storeClient: tx,
    schema: rateLimits,
    keyPrefix: name,
    points,
    duration: seconds,
    clearExpiredByTimeout: false,
  });
}

function waitsIn(tx: Transaction) {
  return limiterOf(tx, { name: "waits", points: 0, seconds: longestWait });
}

function attemptKey(account: string, client: string) {
  return hashOf(`${account} ${client}`);
}

/** Keys are hashed: the table says nothing about who tried from where. */
function hashOf(key: string) {
  return createHash("sha256").update(key).digest("base64url");
}

function secondsOf({ msBeforeNext }: RateLimiterRes) {
  return Math.max(1, Math.ceil(msBeforeNext / 1000));
}
