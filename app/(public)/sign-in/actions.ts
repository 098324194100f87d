"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { clientAddress } from "@/app/_request/client-address";
import { formAction } from "@/app/_request/form-action";
import { claimantOf, rememberBrowser } from "@/app/_request/known-browser";
import { isPassword } from "@/app/_request/passwords";
import { tellRefusedSignIn } from "@/app/_request/refused-sign-in";
import { beginSession, requestDevice } from "@/app/_request/session";
import { returnTarget } from "@/app/_request/viewer";
import { findSignIn, signIn as signInAs, signInToDemo } from "@/db/queries/people";
import { countAttempt, forgetAttempts } from "@/db/queries/rate-limits";
import { emailAddress } from "@/lib/people/email-address";
import { knownPassword } from "@/lib/people/password";
import { tooManyAttempts } from "@/lib/text/notices";
import { isDemoOffered } from "./offered-people";

const credentials = z.strictObject({
  email: emailAddress,
  password: knownPassword,
  next: z.string().max(2000).optional().catch(undefined),
});

export const signIn = formAction(
  credentials,
  async (_viewer, { email, password, next }) => {
    const claimant = await claimantOf(email, await clientAddress());
    const wait = await countAttempt(claimant);

    if (wait > 0) {
      tellRefusedSignIn("too often");
      return { message: tooManyAttempts(wait, "this address") };
    }

    const person = await findSignIn(email);
    const isTheirs = await isPassword(password, person?.hash);
    const sessionId = person && isTheirs && (await signInAs(person, await requestDevice()));

    if (!sessionId) {
      tellRefusedSignIn("wrong password");
      return { message: "That email and password don’t match." };
    }

    await forgetAttempts(claimant);
    await beginSession(sessionId);
    await rememberBrowser(email);
    redirect(await returnTarget(sessionId, next));
  },
  { who: "guest" },
);

export const enterDemo = formAction(
  z.strictObject({ personId: z.uuid() }),
  async (_viewer, { personId }) => {
    const sessionId =
      (await isDemoOffered()) && (await signInToDemo(personId, await requestDevice()));

    if (!sessionId) redirect("/sign-in?notice=no-demo");

    await beginSession(sessionId);
    redirect(await returnTarget(sessionId));
  },
  { who: "guest" },
);
