import { plural } from "./words";

/** What to tell somebody who did something too often, and may go on in so many seconds. */
export function tooOften(seconds: number) {
  return `That was a lot at once. ${waitText(seconds)}`;
}

/**
 * What to tell somebody who tried a password too often, and may try again in so many seconds; `at` is what they tried
 * it at, where they could try others meanwhile.
 */
export function tooManyAttempts(seconds: number, at?: "this address") {
  return `Too many attempts${at ? ` for ${at}` : ""}. ${waitText(seconds)}`;
}

/** What to tell somebody who made as many of something as they may within a day. */
export function tooManyToday(most: number, what: "invitation" | "link") {
  return `You made ${most} ${plural(most, what)} within a day, which is the most Leadpath allows. This one was not made: try again tomorrow.`;
}

/** In whole minutes from two on, rounded up: whoever waits that long never comes too early. */
function waitText(seconds: number) {
  const [count, unit] = seconds < 120 ? [seconds, "second"] : [Math.ceil(seconds / 60), "minute"];

  return `Wait ${count} ${plural(count, unit)} and try again.`;
}

/** The clear word to whoever proves an address that an account uses which never proved it. */
export const takeoverText =
  "Whoever made that account never proved that the address is theirs, and you just did. If you go on, you get a new account with it, and the other account loses the address. What’s in that account stays there, and you don’t see it.";
