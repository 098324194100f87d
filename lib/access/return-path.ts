/** Where to go after signing in: a path of our own, or nothing where the wish leads elsewhere. */
export function returnPath(wish: unknown) {
  if (typeof wish !== "string" || !/^\/(?![/\\])[^\p{Cc}\\]*$/u.test(wish)) return undefined;

  return /^\/(sign-in|sign-up|api)\b/.test(wish) ? undefined : wish;
}
