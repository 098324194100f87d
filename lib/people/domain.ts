import { z } from "zod";
import { domainPattern, domainToAscii } from "./email-address";

/**
 * Domains at which anyone gets an address: one there tells nothing of who someone is. They're the ones that people most
 * often have by themselves; it can't be all of them, so the page says what listing one means.
 */
const openToAnyone = new Set([
  "163.com",
  "aol.com",
  "fastmail.com",
  "gmail.com",
  "gmx.com",
  "gmx.de",
  "gmx.net",
  "googlemail.com",
  "hey.com",
  "hotmail.com",
  "icloud.com",
  "live.com",
  "mac.com",
  "mail.com",
  "mail.ru",
  "me.com",
  "msn.com",
  "orange.fr",
  "outlook.com",
  "pm.me",
  "proton.me",
  "protonmail.com",
  "qq.com",
  "web.de",
  "yahoo.com",
  "yandex.com",
  "yandex.ru",
  "zoho.com",
]);

const isOpenToAnyone = "Anyone can get an address there, so it doesn’t show who someone is.";

/**
 * The domain of a work address in the only form in which addresses have it: NFKC, lower case, in ASCII. What stands before
 * it up to the @ may be left out, but not be there. Refuses what anyone can get an address at, as far as that's known.
 */
export const workDomain = z
  .string()
  .trim()
  .max(254, "This domain is too long.")
  .transform((typed) => domainToAscii(typed.normalize("NFKC").toLowerCase().replace(/^@/, "")))
  .pipe(
    z
      .string()
      .regex(domainPattern, "Enter what follows the @ in your addresses, like example.com.")
      .max(253, "This domain is too long.")
      .refine((domain) => !openToAnyone.has(domain), isOpenToAnyone),
  );

/** The domain of a canonical address. */
export function domainOf(address: string) {
  return address.slice(address.lastIndexOf("@") + 1);
}
