/**
 * Whether a request that changes something comes from the app's own pages: the browser says so by `Origin`, or by
 * `Sec-Fetch-Site`. A missing, `null` or foreign origin is none of ours.
 */
export function isOwnOrigin(headers: Pick<Headers, "get">, ownOrigin: string) {
  return headers.get("origin") === ownOrigin || headers.get("sec-fetch-site") === "same-origin";
}
