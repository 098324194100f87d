import "server-only";
import { z } from "zod";
import { newLinkToken } from "@/app/_request/link-tokens";
import { makePasswordLink } from "@/db/queries/one-time-links";
import { Refusal } from "@/lib/env";
import { emailAddress } from "@/lib/people/email-address";
import { command } from "./command";

/** Makes a link by which the owner of an address, or of an account that lost its own, sets a new password. */
export const passwordLink = command(
  z.union([z.strictObject({ email: emailAddress }), z.strictObject({ id: z.uuid() })]),
  async (owner, { env }) => {
    const { token, tokenHash } = newLinkToken();

    if (!(await makePasswordLink(owner, tokenHash, { mailed: false }))) {
      throw new Refusal(
        "email" in owner
          ? `No one here can sign in as ${owner.email}.`
          : `No account without an address has the number ${owner.id}. Name one that has an address by that.`,
      );
    }

    return { link: `${env.APP_URL}/password-links/${token}` };
  },
);
