"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { dropSession } from "@/app/_request/auth";
import { formAction } from "@/app/_request/form-action";
import { rememberBrowser } from "@/app/_request/known-browser";
import { hashLinkToken, linkToken } from "@/app/_request/link-tokens";
import { hashPassword } from "@/app/_request/passwords";
import { findPasswordLink, redeemPasswordLink } from "@/db/queries/one-time-links";
import { emailAddress } from "@/lib/people/email-address";
import { isGuessable, newPassword, tooGuessable } from "@/lib/people/password";

const expired = { message: "This link no longer works. Nothing was changed." };

export const setPassword = formAction(
  z.strictObject({ token: linkToken, password: newPassword, email: emailAddress.optional() }),
  async (_viewer, { token, password, email }) => {
    const tokenHash = hashLinkToken(token);
    const person = await findPasswordLink(tokenHash);

    if (!person) return expired;
    if (isGuessable(password, person)) return { errors: { password: [tooGuessable] } };

    if (!person.email && !email)
      return { errors: { email: ["Enter an address to sign in with."] } };

    const outcome = await redeemPasswordLink(tokenHash, await hashPassword(password), email);

    if (outcome === "expired") return expired;
    if (outcome === "taken") return { errors: { email: ["This address already has an account."] } };

    await dropSession();
    await rememberBrowser(person.email ?? email ?? "");
    redirect("/sign-in?notice=password-set");
  },
  { who: "guest" },
);
