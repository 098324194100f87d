/** What to tell somebody who did something too often, and may go on in so many seconds. */
export function tooOften(seconds: number) {
  return `That was a lot at once. ${waitAndTryAgain(seconds)}`;
}

/** What to tell somebody who tried a password too often, and may try again in so many seconds; perhaps for what. */
export function tooManyAttempts(seconds: number, what = "") {
  return `Too many attempts${what && ` ${what}`}. ${waitAndTryAgain(seconds)}`;
}

function waitAndTryAgain(seconds: number) {
  return `Wait ${seconds} second${seconds === 1 ? "" : "s"} and try again.`;
}
