"use server";

import { redirect } from "next/navigation";
import { after } from "next/server";
import { z } from "zod";
import { guestAction } from "@/app/_request/form-action";
import { newLinkToken } from "@/app/_request/link-tokens";
import { mailsByAddress, mailsByClient } from "@/app/_request/mail-limits";
import { hashPassword } from "@/app/_request/passwords";
import { beginSession, requestDevice } from "@/app/_request/session";
import { env } from "@/app/_server/env";
import { sendMail, sendsMail } from "@/app/_server/mail";
import { AddressLetter } from "@/components/emails/address-letter";
import { KnownAddressLetter } from "@/components/emails/known-address-letter";
import { addPendingSignUp } from "@/db/queries/addresses";
import { signUp as signUpAs } from "@/db/queries/people";
import { takeFrom } from "@/db/queries/rate-limits";
import { emailAddress } from "@/lib/access/email-address";
import { isGuessable, newPassword, tooGuessable } from "@/lib/access/password";
import { personName } from "@/lib/access/person-name";

const newPerson = z.strictObject({ name: personName, email: emailAddress, password: newPassword });

export const signUp = guestAction(newPerson, async (client, { name, email, password }) => {
  if (isGuessable(password, { name, email })) return { errors: { password: [tooGuessable] } };

  if (sendsMail) {
    const wait = await takeFrom(mailsByClient, client);

    if (wait > 0) return { message: `That was a lot at once. Wait ${wait} seconds and try again.` };
  }

  const passwordHash = await hashPassword(password);

  if (sendsMail) {
    // Only once the answer is out: how long it took tells nobody whether the address is known.
    after(() => mailSignUp({ name, email, passwordHash }));
    redirect("/sign-up/confirmation");
  }

  const outcome = await signUpAs({ name, email, passwordHash, device: await requestDevice() });

  if (outcome === "taken") return { errors: { email: ["This address already has an account."] } };

  await beginSession(outcome.sessionId);
  redirect("/assessments");
});

async function mailSignUp(newcomer: { name: string; email: string; passwordHash: string }) {
  if ((await takeFrom(mailsByAddress, newcomer.email)) > 0) return;

  const { token, tokenHash } = newLinkToken();
  const outcome = await addPendingSignUp({ ...newcomer, tokenHash });

  if (outcome === "taken") {
    await sendMail(
      newcomer.email,
      "You have a Leadpath account already",
      <KnownAddressLetter href={`${env.APP_URL}/sign-in`} />,
    );
    return;
  }

  await sendMail(
    newcomer.email,
    "Confirm your address for Leadpath",
    <AddressLetter href={`${env.APP_URL}/address-links/${token}`} />,
  );
}
