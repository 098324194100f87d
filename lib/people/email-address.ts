import { domainToASCII, domainToUnicode } from "node:url";
import { z } from "zod";

const longest = 254;
const tooLong = "This address is too long.";
const local = "(?:[a-z0-9_'+-]+\\.)*[a-z0-9_'+-]*[a-z0-9_+-]";
const label = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const domain = `(?:${label}\\.)+(?:[a-z]{2,63}|xn--${label})`;
const pattern = new RegExp(`^${local}@${domain}$`);

/** The domain of a canonical address. */
export const domainPattern = new RegExp(`^${domain}$`);

/**
 * One email address in the only form we keep: NFKC and lower case, its domain in ASCII, at most 254 characters. So
 * `Jo@MÜNCHEN.de` and `jo@xn--mnchen-3ya.de` are one address. Refuses anything a mail program could read as a second
 * recipient.
 */
export const emailAddress = z
  .string()
  .trim()
  .max(longest, tooLong)
  .transform((typed) => withDomain(typed.normalize("NFKC").toLowerCase(), domainToAscii))
  .pipe(
    z
      .email({ pattern, error: "Enter an email address, like name@example.com." })
      .max(longest, tooLong),
  );

/**
 * A canonical address as a person reads it: `jo@münchen.de`. Letters outside Latin's stay in ASCII under a domain like
 * `.com`, where they could pass for Latin ones.
 */
export function addressText(address: string) {
  return withDomain(address, domainText);
}

/** The same of a domain in ASCII alone. */
export function domainText(ascii: string) {
  const domain = domainToUnicode(ascii);

  return /^[a-z0-9.\u00df-\u017f-]+$/.test(domain) || /\.\P{ASCII}+$/u.test(domain)
    ? domain
    : ascii;
}

/** A domain in ASCII; nothing where it is none. What stands for another character, such as `%63`, is refused and not read. */
export function domainToAscii(domain: string) {
  return /^(?:[a-z0-9.-]|\P{ASCII})+$/u.test(domain) ? domainToASCII(domain) : "";
}

function withDomain(address: string, change: (domain: string) => string) {
  const at = address.lastIndexOf("@") + 1;

  return `${address.slice(0, at)}${change(address.slice(at))}`;
}
