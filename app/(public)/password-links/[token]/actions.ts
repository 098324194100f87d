"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { dropSession } from "@/app/_request/auth";
import { guestAction } from "@/app/_request/form-action";
import { rememberBrowser } from "@/app/_request/known-browser";
import { hashLinkToken } from "@/app/_request/link-tokens";
import { hashPassword } from "@/app/_request/passwords";
import { findPasswordLink, redeemPasswordLink } from "@/db/queries/one-time-links";
import { isGuessable, newPassword, tooGuessable } from "@/lib/access/password";
import { linkToken } from "@/lib/access/token";

const expired = { message: "This link no longer works. Nothing was changed." };

export const setPassword = guestAction(
  z.strictObject({ token: linkToken, password: newPassword }),
  async (_client, { token, password }) => {
    const tokenHash = hashLinkToken(token);
    const person = await findPasswordLink(tokenHash);

    if (!person) return expired;
    if (isGuessable(password, person)) return { errors: { password: [tooGuessable] } };

    const outcome = await redeemPasswordLink(tokenHash, await hashPassword(password));

    if (outcome === "expired") return expired;

    await dropSession();
    await rememberBrowser(person.email);
    redirect("/sign-in?notice=password-set");
  },
);
