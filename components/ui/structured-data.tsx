import { jsonInScript } from "@/lib/json-in-script";

/** What a page is about, for search engines. A data block: browsers do not run it, so it needs no nonce. */
export function StructuredData({ data }: { data: Record<string, unknown> }) {
  return <script type="application/ld+json">{jsonInScript(data)}</script>;
}
