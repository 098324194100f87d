const own = "https://own.invalid";

/**
 * Where to go after signing in: a path of our own as a header can carry it, or nothing if the request leads elsewhere.
 * It's judged as a browser would resolve it: dot segments may collapse into something that names another host.
 */
export function returnPath(wish: unknown) {
  if (typeof wish !== "string" || !/^\/[^\p{Cc}\\]*$/u.test(wish) || !URL.canParse(wish, own)) {
    return undefined;
  }

  const { origin, pathname, search, hash } = new URL(wish, own);

  if (origin !== own || pathname.startsWith("//")) return undefined;
  return /^\/(sign-in|sign-up|api)(\/|$)/.test(pathname)
    ? undefined
    : `${pathname}${search}${hash}`;
}
