/** What to tell somebody who did something too often, and may go on in so many seconds. */
export function tooOften(seconds: number) {
  return `That was a lot at once. Wait ${seconds} seconds and try again.`;
}

/** What to tell somebody who tried a password too often, and may try again in so many seconds. */
export function tooManyAttempts(seconds: number) {
  return `Too many attempts. Wait ${seconds} seconds and try again.`;
}

/** The clear word to whoever proves an address that an account uses which never proved it. */
export const takeoverText =
  "Whoever made that account never proved that the address is theirs, and you just did. If you go on, you get a new account with it, and the other account loses the address. What’s in that account stays there, and you don’t see it.";
