/** How many attempts one client has for an account in an hour before it has to wait between them. */
export const freeAttempts = 5;

/** How many attempts strangers have for one account in an hour, all together, before each waits for their first. */
export const freeForStrangers = 20;

const longestFirstWait = 60;
const longestWait = 900;

/**
 * How many seconds a stranger to an account waits before their first attempt, when strangers tried it so often within
 * the hour: one more with each after the twentieth, and never more than 60.
 */
export function firstWait(strangersAttempts: number) {
  return Math.min(longestFirstWait, Math.max(0, strangersAttempts - freeForStrangers));
}

/**
 * How many seconds someone waits after their nth attempt within the hour. From the fifth on it doubles from one second,
 * and for a stranger who had to wait for their first it doubles from that; never more than 900.
 */
export function waitAfter(attempts: number, first = 0) {
  const doublings = Math.min(30, attempts);
  const own = attempts < freeAttempts ? 0 : 2 ** (doublings - freeAttempts);

  return Math.min(longestWait, Math.max(own, first * 2 ** (doublings - 1)));
}
