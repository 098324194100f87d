"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { guestAction } from "@/app/_request/form-action";
import { rememberBrowser } from "@/app/_request/known-browser";
import { hashPassword } from "@/app/_request/passwords";
import { beginSession, requestDevice } from "@/app/_request/session";
import { signUp as signUpAs } from "@/db/queries/people";
import { emailAddress } from "@/lib/access/email-address";
import { isGuessable, newPassword, tooGuessable } from "@/lib/access/password";
import { personName } from "@/lib/access/person-name";

const newPerson = z.strictObject({ name: personName, email: emailAddress, password: newPassword });

export const signUp = guestAction(newPerson, async (_client, { name, email, password }) => {
  if (isGuessable(password, { name, email })) return { errors: { password: [tooGuessable] } };

  const passwordHash = await hashPassword(password);
  const outcome = await signUpAs({ name, email, passwordHash, device: await requestDevice() });

  if (outcome === "taken") return { errors: { email: ["This address already has an account."] } };

  await beginSession(outcome.sessionId);
  await rememberBrowser(email);
  redirect("/assessments");
});
