import { z } from "zod";
import { newLinkToken } from "@/app/_request/link-tokens";
import { makePasswordLink } from "@/db/queries/one-time-links";
import { Refusal, readEnv } from "@/lib/env";
import { emailAddress } from "@/lib/people/email-address";
import { withDatabase } from "./database";

// Prints a link by which the owner of an address sets a new password: npm run password-link -- ada@example.com
// An account that lost its address is named by the number that its account page shows.
await withDatabase(async () => {
  const [email, id] = [emailAddress, z.uuid()].map((schema) => schema.safeParse(process.argv[2]));
  const owner = email?.data ? { email: email.data } : id?.data && { id: id.data };

  if (!owner) {
    throw new Refusal(
      "Name an address, or the number of an account that lost its own: npm run password-link -- ada@example.com",
    );
  }

  const { token, tokenHash } = newLinkToken();

  if (!(await makePasswordLink(owner, tokenHash, { mailed: false }))) {
    throw new Refusal(
      "email" in owner
        ? `No one here can sign in as ${owner.email}.`
        : `No account without an address has the number ${owner.id}. Name one that has an address by that.`,
    );
  }

  process.stdout.write(`${readEnv(process.env).APP_URL}/password-links/${token}\n`);
  process.stdout.write(
    "It works once, within an hour. Give it to no one but the owner of the account.\n",
  );
});
