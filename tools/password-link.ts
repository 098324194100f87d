import { newLinkToken } from "@/app/_request/link-tokens";
import { makePasswordLink } from "@/db/queries/one-time-links";
import { emailAddress } from "@/lib/access/email-address";
import { readEnv } from "@/lib/env";
import { Refusal } from "@/lib/refusal";
import { withDatabase } from "./database";

// Prints a link by which the owner of an address sets a new password: npm run password-link -- ada@example.com
await withDatabase(async () => {
  const email = emailAddress.safeParse(process.argv[2]);

  if (!email.success)
    throw new Refusal("Name one address: npm run password-link -- ada@example.com");

  const { token, tokenHash } = newLinkToken();

  if (!(await makePasswordLink(email.data, tokenHash))) {
    throw new Refusal(`Nobody here can sign in as ${email.data}.`);
  }

  process.stdout.write(`${readEnv(process.env).APP_URL}/password-links/${token}\n`);
  process.stdout.write(
    "It works once, within an hour. Give it to nobody but the owner of the address.\n",
  );
});
