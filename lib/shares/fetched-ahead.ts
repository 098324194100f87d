/**
 * Whether a request asks for a page before, or without, anyone looking at it: a HEAD, or a browser that fetches ahead.
 */
export function isFetchedAhead({ method, headers }: { method: string; headers: Headers }) {
  const purposes = ["sec-purpose", "purpose", "x-purpose", "x-moz"].map((name) =>
    headers.get(name),
  );

  return method === "HEAD" || purposes.some((purpose) => /prefetch|preview/i.test(purpose ?? ""));
}
