import { z } from "zod";

/**
 * One e-mail address in the only form we keep: NFKC, then checked, then lower case, at most 254 characters. Refuses
 * anything a mail program could read as a second recipient.
 */
export const emailAddress = z
  .string()
  .trim()
  .transform((typed) => typed.normalize("NFKC"))
  .pipe(
    z
      .email("Enter an e-mail address, like name@example.com.")
      .max(254, "This address is too long."),
  )
  .transform((address) => address.toLowerCase());
