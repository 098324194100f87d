"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { z } from "zod";
import { mailAddressLink, mailsByClient } from "@/app/_request/address-letters";
import { clientAddress } from "@/app/_request/client-address";
import { formAction } from "@/app/_request/form-action";
import { rememberBrowser } from "@/app/_request/known-browser";
import { linkToken } from "@/app/_request/link-tokens";
import { hashPassword } from "@/app/_request/passwords";
import { beginSession, requestDevice } from "@/app/_request/session";
import { refusalOfNewcomer } from "@/app/_request/sign-up-rule";
import { sendsMail } from "@/app/_server/mail";
import { addPendingSignUp } from "@/db/queries/addresses";
import { signUp as signUpAs } from "@/db/queries/people";
import { consumeLimit } from "@/db/queries/rate-limits";
import { aims, firstPageAfter } from "@/lib/people/aim";
import { emailAddress } from "@/lib/people/email-address";
import { personName } from "@/lib/people/names";
import { isGuessable, newPassword, tooGuessable } from "@/lib/people/password";
import { tooOften } from "@/lib/text/notices";

const newPerson = z.strictObject({
  name: personName,
  email: emailAddress,
  password: newPassword,
  aim: z.enum(aims).default("path"),
  join: linkToken.optional().catch(undefined),
  mentorship: linkToken.optional().catch(undefined),
});

export const signUp = formAction(
  newPerson,
  async (_viewer, { name, email, password, aim, join, mentorship }) => {
    const refusal = await refusalOfNewcomer(email, sendsMail, { join, mentorship });

    if (refusal) return { message: refusal };
    if (isGuessable(password, { name, email })) return { errors: { password: [tooGuessable] } };

    if (sendsMail) {
      const wait = await consumeLimit(mailsByClient, await clientAddress());

      if (wait > 0) return { message: tooOften(wait) };
    }

    const passwordHash = await hashPassword(password);

    if (sendsMail) {
      // Only once the answer is out: how long it took tells no one whether the address is known.
      after(() =>
        mailAddressLink(
          email,
          (tokenHash) => addPendingSignUp({ name, email, passwordHash, tokenHash }),
          { aim, join, mentorship },
        ),
      );
      redirect("/sign-up/confirmation");
    }

    const outcome = await signUpAs({ name, email, passwordHash, device: await requestDevice() });

    if (outcome === "taken") return { errors: { email: ["This address already has an account."] } };

    await beginSession(outcome.sessionId);
    await rememberBrowser(email);
    redirect(firstPageAfter({ aim, join, mentorship }) as Route);
  },
  { who: "guest" },
);
