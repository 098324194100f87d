import "server-only";
import { createHmac } from "node:crypto";
import { lt, sql } from "drizzle-orm";
import { RateLimiterDrizzle, type RateLimiterRes } from "rate-limiter-flexible";
import { asSystem } from "@/db/client";
import type { Transaction } from "@/db/connection";
import { rateLimits } from "@/db/schema/sessions";
import { firstWait, freeAttempts, freeForStrangers, waitAfter } from "@/lib/access/attempt-wait";

/** How often something may be done: so many times in so many seconds. */
export type Limit = { readonly name: string; readonly points: number; readonly seconds: number };

/**
 * Someone who attempts to prove that an account is theirs: from a browser in which they did before, by its id, or from
 * anywhere else, by the client that they count as.
 */
export type Claimant = { account: string; from: string; isKnown: boolean };

const anHour = 3600;
const attempts: Limit = { name: "attempts", points: freeAttempts, seconds: anHour };
const strangers: Limit = { name: "strangers", points: freeForStrangers, seconds: anHour };

const salting = globalThis as typeof globalThis & { leadpathLimitsSalt?: string };

/** Gives the salt of all keys on start, for every copy of this file that Next.js bundles. */
export function saltLimits(salt: string) {
  salting.leadpathLimitsSalt = salt;
}

/**
 * Counts one use of a limit for a key, or as many at once as told, of which none counts if they are too many. Answers how
 * many seconds to wait; 0 when it may go on.
 */
export function consumeLimit(limit: Limit, key: string, uses = 1): Promise<number> {
  return asSystem("count against a limit", async (tx) => {
    const wait = await consumeLimitIn(tx, limit, key, uses);
    if (wait > 0 && uses > 1) await limiterOf(tx, limit).reward(hashOf(key), uses);

    return wait;
  });
}

/** The same within a transaction of the system's. */
export async function consumeLimitIn(tx: Transaction, limit: Limit, key: string, uses = 1) {
  const used = await count(tx, limit, hashOf(key), uses);

  return used.consumedPoints > limit.points ? secondsOf(used) : 0;
}

/**
 * Counts one attempt to prove that an account is one's own. After five in an hour from one place the wait doubles with
 * each, from one second to 15 minutes. Where strangers together tried an account more than 20 times in an hour, another
 * stranger's first try only begins a wait of at most a minute, which no one else prolongs: no one locks out the owner.
 * Answers how many seconds to wait; 0 when the attempt may go on.
 */
export function countAttempt(claimant: Claimant): Promise<number> {
  const key = attemptKey(claimant);

  return asSystem("count an attempt", async (tx) => {
    // The first write holds the row, so attempts at once come one after the other.
    const { consumedPoints: tries } = await count(tx, attempts, key);
    const waiting = await waitsIn(tx).get(key);

    if (waiting && waiting.msBeforeNext > 0) {
      await limiterOf(tx, attempts).reward(key, 1);
      return secondsOf(waiting);
    }

    const first = claimant.isKnown
      ? 0
      : firstWait((await count(tx, strangers, hashOf(claimant.account))).consumedPoints);
    const wait = waitAfter(tries, first);

    if (wait > 0) await waitsIn(tx).block(key, wait);

    return tries === 1 ? first : 0;
  });
}

/** Forgets the attempts that led to success. */
export function forgetAttempts(claimant: Claimant) {
  const key = attemptKey(claimant);

  return asSystem("forget attempts", async (tx) => {
    await limiterOf(tx, attempts).delete(key);
    if (!claimant.isKnown) await limiterOf(tx, strangers).reward(hashOf(claimant.account), 1);
    await waitsIn(tx).delete(key);
  });
}

/** Counts uses. Each key that is new takes up to ten expired ones away, so that the table never outgrows its use. */
async function count(tx: Transaction, limit: Limit, key: string, uses = 1) {
  const used = await limiterOf(tx, limit).penalty(key, uses);

  if (used.isFirstInDuration) await deleteExpired(tx);

  return used;
}

async function deleteExpired(tx: Transaction) {
  // The holder of one is about to use it again or to delete it, so we don't wait for it.
  const expired = tx
    .select({ key: rateLimits.key })
    .from(rateLimits)
    .where(lt(rateLimits.expire, new Date()))
    .limit(10)
    .for("update", { skipLocked: true });

  await tx.delete(rateLimits).where(sql`${rateLimits.key} = any(array(${expired}))`);
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
  return limiterOf(tx, { name: "waits", points: 0, seconds: anHour });
}

function attemptKey({ account, from }: Claimant) {
  return hashOf(`${account} ${from}`);
}

/** What an address is remembered by where the address itself isn't kept. A new salt forgets them all. */
export function addressKey(email: string) {
  return hashOf(`address ${email}`);
}

/** Keys are hashed with a salt that is not in the database: without it the table tells no one who tried from where. */
function hashOf(key: string) {
  if (!salting.leadpathLimitsSalt) throw new Error("The salt of the limits is not set.");

  return createHmac("sha256", salting.leadpathLimitsSalt).update(key).digest("base64url");
}

function secondsOf({ msBeforeNext }: RateLimiterRes) {
  return Math.max(1, Math.ceil(msBeforeNext / 1000));
}
