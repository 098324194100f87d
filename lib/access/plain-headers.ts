/**
 * What every answer says to a browser, whatever is in it: to take it for what it's said to be, to tell other sites nothing of
 * where it came from, and to show it in no frame; under https also to come by nothing else, for two years.
 */
export function plainHeaders(ownOrigin: string): Record<string, string> {
  return {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
    "cross-origin-opener-policy": "same-origin",
    "x-frame-options": "DENY",
    ...(ownOrigin.startsWith("https:") && {
      "strict-transport-security": "max-age=63072000; includeSubDomains",
    }),
  };
}

/** What may load or run in an answer that's no page: nothing. A page says its own (proxy.ts). */
export const strictestPolicy =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
