import fc from "fast-check";
import { expect, test } from "vitest";
import { clientKey } from "@/lib/access/client-key";

const group = fc.integer({ min: 0, max: 0xffff });
const octet = fc.integer({ min: 0, max: 255 });
const port = fc.integer({ min: 0, max: 65535 });

/** One group of an IPv6 address as anyone may write it: in either case, with zeros in front. */
const spellings = (value: number) =>
  fc.constantFrom(
    value.toString(16),
    value.toString(16).toUpperCase(),
    value.toString(16).padStart(4, "0"),
  );

/** An IPv6 address as anyone may write it: a run of zeros left out or not. */
function spelled(groups: number[]) {
  return fc.tuple(...groups.map(spellings)).chain((texts) => {
    const runs = texts.flatMap((_, from) =>
      texts.slice(from).flatMap((_rest, length) => {
        const to = from + length + 1;
        const isZeros = groups.slice(from, to).every((value) => value === 0);

        return isZeros ? [`${texts.slice(0, from).join(":")}::${texts.slice(to).join(":")}`] : [];
      }),
    );

    return fc.constantFrom(texts.join(":"), ...runs);
  });
}

/** What proxies make of an address. */
function wrapped(address: string) {
  const isIPv6 = address.includes(":");

  return port.chain((at) =>
    fc.constantFrom(
      address,
      ` ${address} `,
      `"${address}"`,
      isIPv6 ? `[${address}]` : address,
      isIPv6 ? `[${address}]:${at}` : `${address}:${at}`,
      isIPv6 ? `"[${address}]:${at}"` : `"${address}:${at}"`,
      isIPv6 ? `${address}%eth0` : address,
    ),
  );
}

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["203.0.113.7:5678", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["::FFFF:cb00:7107", "203.0.113.7"],
  ["[0:0:0:0:0:ffff:203.0.113.7]:5678", "203.0.113.7"],
  ["64:ff9b::cb00:7107", "203.0.113.7"],
  ["2002:cb00:7107::1", "203.0.113.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:0DB8:1:2::6", "2001:db8:1:2::/64"],
  ['"[2001:db8:1:2::6]:5678"', "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["127.0.0.1", "127.0.0.1"],
])("%s counts as %s", (claim, key) => {
  expect(clientKey(claim)).toBe(key);
});

test.each([
  "",
  "unknown",
  "_hidden",
  "203.0.113.07",
  "203.0.113",
  "3405803783",
  "1::2::3",
  "[]",
  "a:b",
])("%j is no address and counts as everything that is none", (claim) => {
  expect(clientKey(claim)).toBe("unknown");
});

test("all spellings of all addresses of one IPv6 network are one client, which bears its name", () => {
  const network = fc.tuple(fc.integer({ min: 0x2003, max: 0x3ffe }), group, group, group);
  const host = fc.tuple(group, group, group, group);

  fc.assert(
    fc.property(
      fc
        .tuple(network, host)
        .chain(([within, one]) =>
          fc.tuple(fc.constant(within), spelled([...within, ...one]).chain(wrapped)),
        ),
      ([within, spelling]) => {
        const name = within.map((part) => part.toString(16)).join(":");
        expect(clientKey(spelling)).toBe(`${name}::/64`);
      },
    ),
  );
});

test("all spellings of one IPv4 address are one client, whatever carries it", () => {
  fc.assert(
    fc.property(
      fc.tuple(octet, octet, octet, octet).chain(([a, b, c, d]) => {
        const high = a * 256 + b;
        const low = c * 256 + d;

        return fc.tuple(
          fc.constant(`${a}.${b}.${c}.${d}`),
          fc
            .oneof(
              fc.constant(`${a}.${b}.${c}.${d}`),
              fc.constantFrom(`::ffff:${a}.${b}.${c}.${d}`, `64:ff9b::${a}.${b}.${c}.${d}`),
              spelled([0, 0, 0, 0, 0, 0xffff, high, low]),
              spelled([0x64, 0xff9b, 0, 0, 0, 0, high, low]),
            )
            .chain(wrapped),
        );
      }),
      ([address, spelling]) => {
        expect(clientKey(spelling)).toBe(address);
      },
    ),
  );
});

test("whatever arrives, it is an address or unknown", () => {
  fc.assert(
    fc.property(fc.string(), (claim) => {
      expect(clientKey(claim)).toMatch(/^(unknown|[\d.]{7,15}|[\da-f:]+::\/64)$/);
    }),
  );
});
