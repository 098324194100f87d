/** What to tell somebody who did something too often, and may go on in so many seconds. */
export function tooOften(seconds: number) {
  return `That was a lot at once. Wait ${seconds} seconds and try again.`;
}

/** What to tell somebody who tried a password too often, and may try again in so many seconds. */
export function tooManyAttempts(seconds: number) {
  return `Too many attempts. Wait ${seconds} seconds and try again.`;
}
