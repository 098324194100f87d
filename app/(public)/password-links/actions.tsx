"use server";

import { redirect } from "next/navigation";
import { after } from "next/server";
import { z } from "zod";
import { mailsByAddress, mailsByClient } from "@/app/_request/address-letters";
import { clientAddress } from "@/app/_request/client-address";
import { formAction } from "@/app/_request/form-action";
import { newLinkToken } from "@/app/_request/link-tokens";
import { env } from "@/app/_server/env";
import { sendMail, sendsMail } from "@/app/_server/mail";
import { PasswordLetter } from "@/components/emails/password-letter";
import { makePasswordLink } from "@/db/queries/one-time-links";
import { consumeLimit } from "@/db/queries/rate-limits";
import { emailAddress } from "@/lib/people/email-address";
import { tooOften } from "@/lib/text/notices";

export const askForLink = formAction(
  z.strictObject({ email: emailAddress }),
  async (_viewer, { email }) => {
    if (!sendsMail) return { message: "This server doesn’t send email. Nothing was done." };

    const wait = await consumeLimit(mailsByClient, await clientAddress());

    if (wait > 0) return { message: tooOften(wait) };

    // Only once the answer is out: how long it took tells no one whether the address is known.
    after(() => mailLink(email));
    redirect("/password-links/confirmation");
  },
  { who: "guest" },
);

async function mailLink(email: string) {
  if ((await consumeLimit(mailsByAddress, email)) > 0) return;

  const { token, tokenHash } = newLinkToken();
  const person = await makePasswordLink({ email }, tokenHash, { mailed: true });

  if (!person) return;

  await sendMail(
    email,
    "Set a new password for Leadpath",
    <PasswordLetter name={person.name} href={`${env.APP_URL}/password-links/${token}`} />,
  );
}
