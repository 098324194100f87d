/**
 * Whether a request that changes something comes from the app's own pages: the browser says so by `Origin`, or by
 * `Sec-Fetch-Site`. A missing, `null`, or foreign origin isn't ours.
 */
export function isOwnOrigin(headers: Pick<Headers, "get">, ownOrigin: string) {
  return headers.get("origin") === ownOrigin || headers.get("sec-fetch-site") === "same-origin";
}

/**
 * Whether the origin that a request names, if any, is the app's own or the host that it was sent to. The framework
 * accepts no other, and fails on one.
 */
export function isFromThisHost(headers: Pick<Headers, "get">, ownOrigin: string) {
  const origin = headers.get("origin");

  if (origin === null || origin === ownOrigin) return true;

  return URL.canParse(origin) && new URL(origin).host === headers.get("host");
}
