import ipaddr from "ipaddr.js";

/** The kinds of IPv6 address that have an IPv4 address inside, with the index of its first half. */
const withIPv4: Record<string, number> = { ipv4Mapped: 6, rfc6145: 6, rfc6052: 6, "6to4": 1 };

/**
 * Who an address counts as against a limit: an IPv4 address as itself, also where IPv6 carries it, and an IPv6 address
 * as its /64, within which one customer has every address. Quotes, brackets, a port, and a zone are ignored. Everything
 * that isn't an address is one and the same client, `"unknown"`.
 */
export function clientKey(claim: string) {
  const address = claim
    .replace(/^\s*"?|"?\s*$/g, "")
    .replace(/^\[(.*)\](:\d+)?$/, "$1")
    .replace(/^([\d.]+):\d+$/, "$1");

  if (ipaddr.IPv4.isValidFourPartDecimal(address)) return address;

  return ipaddr.IPv6.isValid(address) ? networkOf(ipaddr.IPv6.parse(address)) : "unknown";
}

function networkOf(address: ipaddr.IPv6) {
  const at = withIPv4[address.range()];

  if (at === undefined) {
    const network = address.parts.slice(0, 4).map((part) => part.toString(16));

    return `${network.join(":")}::/64`;
  }

  return address.parts
    .slice(at, at + 2)
    .flatMap((part) => [part >> 8, part & 255])
    .join(".");
}
