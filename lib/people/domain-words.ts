import { capitalized, counted } from "@/lib/text/words";

/** How many domains an organization's admins listed, as a page's first line. */
export function knownDomainsTitle(listed: readonly { domain: string }[]) {
  const domains = new Set(listed.map(({ domain }) => domain)).size;

  return domains === 0 ? "No known domains yet" : capitalized(counted(domains, "known domain"));
}
