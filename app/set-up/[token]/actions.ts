"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { formAction } from "@/app/_request/form-action";
import { rememberBrowser } from "@/app/_request/known-browser";
import { linkToken } from "@/app/_request/link-tokens";
import { hashPassword } from "@/app/_request/passwords";
import { beginSession, requestDevice } from "@/app/_request/session";
import { isServerSetUp, isSetUpToken } from "@/app/_server/set-up";
import { setUp as setUpAs } from "@/db/queries/set-up";
import { emailAddress } from "@/lib/people/email-address";
import { organizationName, personName } from "@/lib/people/names";
import { isGuessable, newPassword, tooGuessable } from "@/lib/people/password";

const done = {
  message:
    "Someone has already set up this server. Nothing was changed. If it wasn’t you or someone you know, stop the server: whoever did it has read its log.",
};

export const setUp = formAction(
  z.strictObject({
    token: linkToken,
    organization: organizationName,
    name: personName,
    email: emailAddress,
    password: newPassword,
  }),
  async (_viewer, { token, organization, name, email, password }) => {
    if (await isServerSetUp()) return done;
    if (!isSetUpToken(token)) {
      return { message: "This isn’t the link in the server’s log. Nothing was changed." };
    }
    if (isGuessable(password, { name, email })) return { errors: { password: [tooGuessable] } };

    const passwordHash = await hashPassword(password);
    const device = await requestDevice();
    const outcome = await setUpAs({ organization, name, email, passwordHash, device });

    if (outcome === "done") return done;

    await beginSession(outcome.sessionId);
    await rememberBrowser(email);
    redirect("/organization");
  },
  { who: "guest" },
);
