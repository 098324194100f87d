import { z } from "zod";

const longest = 254;
const tooLong = "This address is too long.";

/**
 * One e-mail address in the only form we keep: NFKC, then checked, then lower case, at most 254 characters. Refuses
 * anything a mail program could read as a second recipient.
 */
export const emailAddress = z
  .string()
  .trim()
  .max(longest, tooLong)
  .transform((typed) => typed.normalize("NFKC"))
  .pipe(z.email("Enter an e-mail address, like name@example.com.").max(longest, tooLong))
  .transform((address) => address.toLowerCase());
