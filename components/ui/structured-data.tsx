/** What a page is about, for search engines. A data block: browsers do not run it, so it needs no nonce. */
export function StructuredData({ data }: { data: Record<string, unknown> }) {
  // Nothing in it may end the element or begin a comment.
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");

  return <script type="application/ld+json">{json}</script>;
}
