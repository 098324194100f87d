"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { clientAddress } from "@/app/_request/client-address";
import { formAction } from "@/app/_request/form-action";
import { hashLinkToken, linkToken } from "@/app/_request/link-tokens";
import { isPassword } from "@/app/_request/passwords";
import { keepShareOpen } from "@/app/_request/share-cookie";
import { countAttempt, forgetAttempts } from "@/db/queries/rate-limits";
import { findSharePassword } from "@/db/queries/share-visits";
import { tooManyAttempts } from "@/lib/text/notices";

const proof = z.strictObject({
  token: linkToken,
  password: z.string().min(1, "Enter the password.").max(512),
});

export const unlock = formAction(
  proof,
  async (_viewer, { token, password }) => {
    const tokenHash = hashLinkToken(token);
    const claimant = { account: `share ${tokenHash}`, from: await clientAddress(), isKnown: false };
    const wait = await countAttempt(claimant);

    if (wait > 0) return { message: tooManyAttempts(wait) };

    const passwordHash = await findSharePassword(tokenHash);
    const isKnown = await isPassword(password, passwordHash);

    if (passwordHash && !isKnown) {
      return { errors: { password: ["That isn’t this link’s password."] } };
    }
    if (passwordHash) {
      await forgetAttempts(claimant);
      await keepShareOpen(token, { tokenHash, passwordHash });
    }

    // Without a password the page itself says what there is to see, if anything.
    redirect(`/shared/${token}`);
  },
  { who: "guest" },
);
