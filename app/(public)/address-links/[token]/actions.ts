"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { clientAddress } from "@/app/_request/client-address";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { rememberBrowser } from "@/app/_request/known-browser";
import { hashLinkToken, linkToken } from "@/app/_request/link-tokens";
import { isPassword } from "@/app/_request/passwords";
import { beginSession, requestDevice } from "@/app/_request/session";
import { refusalOfNewcomer } from "@/app/_request/sign-up-rule";
import { confirmAddress, findPendingAddress } from "@/db/queries/addresses";
import { countAttempt } from "@/db/queries/rate-limits";
import { aims, firstPageAfter } from "@/lib/people/aim";
import { knownPassword } from "@/lib/people/password";
import { tooManyAttempts } from "@/lib/text/notices";

const refusals = {
  expired: "This link no longer works. Nothing was changed.",
  taken: "This address now belongs to another account. Nothing was changed.",
  held: "Another account now uses this address. Nothing was changed. Reload the page to see what you can do.",
};

export const confirm = formAction(
  z.strictObject({
    token: linkToken,
    password: knownPassword,
    takesOver: z.literal("yes").optional(),
    aim: z.enum(aims).default("path"),
    join: linkToken.optional().catch(undefined),
    mentorship: linkToken.optional().catch(undefined),
  }),
  async (_viewer, { token, password, takesOver, aim, join, mentorship }) => {
    const tokenHash = hashLinkToken(token);
    const wait = await countAttempt({
      account: tokenHash,
      from: await clientAddress(),
      isKnown: false,
    });

    if (wait > 0) return { message: tooManyAttempts(wait) };

    const pending = await findPendingAddress(tokenHash);

    if (!pending) return { message: refusals.expired };
    // Someone talked into opening another person's link doesn't know this, and gives the address to no one.
    if (!(await isPassword(password, pending.passwordHash))) {
      return { errors: { password: ["That isn’t the password you chose."] } };
    }

    const refusal =
      pending.isNewcomer && (await refusalOfNewcomer(pending.email, true, { join, mentorship }));

    // The rule may have changed since the link was mailed.
    if (refusal) return { message: refusal };

    const outcome = await confirmAddress(tokenHash, {
      takesOver: takesOver === "yes",
      device: await requestDevice(),
    });

    if (outcome === "confirmed") refreshAndRedirect("/account?notice=address-confirmed");
    if (typeof outcome === "string") return { message: refusals[outcome] };

    await beginSession(outcome.sessionId);
    await rememberBrowser(pending.email);
    redirect(firstPageAfter({ aim, join, mentorship }) as Route);
  },
  { who: "guest" },
);
