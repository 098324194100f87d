import { plural } from "./words";

/** What to tell someone who did something too often, and may continue in so many seconds. */
export function tooOften(seconds: number) {
  return `Too many requests. ${waitText(seconds)}`;
}

/**
 * What to tell someone who tried a password too often, and may try again in so many seconds; `at` is what they tried
 * it at, where they could try others meanwhile.
 */
export function tooManyAttempts(seconds: number, at?: "this address") {
  return `Too many attempts${at ? ` for ${at}` : ""}. ${waitText(seconds)}`;
}

/** What to tell someone who created as many of something as they may within a day. */
export function tooManyToday(most: number, what: "invitation" | "link" | "proposal" | "request") {
  return `You created ${most} ${plural(most, what)} within a day, the most Leadpath allows. This one wasn’t created: try again tomorrow.`;
}

/** In whole minutes from two on, rounded up, so anyone who waits that long never comes too early. */
function waitText(seconds: number) {
  const [count, unit] = seconds < 120 ? [seconds, "second"] : [Math.ceil(seconds / 60), "minute"];

  return `Wait ${count} ${plural(count, unit)} and try again.`;
}

/** What to tell someone who proves an address that another account uses but never proved. */
export const takeoverText =
  "The person who created that account never confirmed the address, and you just did. If you continue, you’ll get a new account with it, and the other account loses the address. What’s in that account stays there, and you won’t see it.";
