"use server";

import { after } from "next/server";
import { z } from "zod";
import { mailAddressLink, mailsByClient } from "@/app/_request/address-letters";
import { dropSession, keepSession } from "@/app/_request/auth";
import { clientAddress } from "@/app/_request/client-address";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { hashPassword, isPassword } from "@/app/_request/passwords";
import { requestDevice } from "@/app/_request/session";
import { sendsMail } from "@/app/_server/mail";
import { addPendingAddress, enterAddress as enter } from "@/db/queries/addresses";
import { changePassword as change, findOwnPassword, findSelf } from "@/db/queries/people";
import { chooseMail, chooseTimeZone, switchShortcuts } from "@/db/queries/preferences";
import { consumeLimit, countAttempt, forgetAttempts } from "@/db/queries/rate-limits";
import { endSession as end, endAllSessions } from "@/db/queries/sessions";
import type { Viewer } from "@/lib/access/viewer";
import { mailChoices, mailKinds } from "@/lib/notices/kinds";
import { emailAddress } from "@/lib/people/email-address";
import { isGuessable, knownPassword, newPassword, tooGuessable } from "@/lib/people/password";
import { tooManyAttempts, tooOften } from "@/lib/text/notices";
import { timeZoneChoice } from "@/lib/text/time-zones";

export const endSession = formAction(
  z.strictObject({ id: z.uuid() }),
  async (viewer, { id }) => {
    await end(viewer, id);
    refreshAndRedirect("/account");
  },
  { whenSignedOut: "redirect" },
);

export const signOutEverywhere = formAction(
  z.strictObject({}),
  async (viewer) => {
    await endAllSessions(viewer);
    await dropSession();
    refreshAndRedirect("/sign-in");
  },
  { who: "person", whenSignedOut: "redirect" },
);

export const setShortcuts = formAction(
  z.strictObject({ shortcuts: z.enum(["on", "off"]) }),
  async (viewer, { shortcuts }) => {
    await switchShortcuts(viewer, shortcuts);
    refreshAndRedirect("/account");
  },
  { whenSignedOut: "redirect" },
);

export const setTimeZone = formAction(
  z.strictObject({ timeZone: timeZoneChoice }),
  async (viewer, { timeZone }) => {
    await chooseTimeZone(viewer, timeZone);
    refreshAndRedirect("/account?notice=time-zone-saved");
  },
  { whenSignedOut: "redirect" },
);

export const setMail = formAction(
  mailChoices,
  async (viewer, { kinds = {}, digest }) => {
    await chooseMail(
      viewer,
      mailKinds.filter((kind) => !kinds[kind]),
      // Where it wasn't offered, it stays as it is.
      digest && (digest.wanted ? "on" : "off"),
    );
    refreshAndRedirect("/account?notice=mail-saved");
  },
  { whenSignedOut: "redirect" },
);

/** By session, and not by client: someone with a copied cookie has it everywhere at once. */
function claimantIn({ id, sessionId }: Viewer) {
  return { account: id, from: sessionId, isKnown: true };
}

const addressEntry = z.strictObject({
  email: emailAddress,
  password: knownPassword,
});

export const enterAddress = formAction(addressEntry, async (viewer, { email, password }) => {
  const claimant = claimantIn(viewer);
  const wait = await countAttempt(claimant);

  if (wait > 0) return { message: tooManyAttempts(wait) };

  const passwordHash = await findOwnPassword(viewer);

  if (!passwordHash || !(await isPassword(password, passwordHash))) {
    return { errors: { password: ["That isn’t your password."] } };
  }

  await forgetAttempts(claimant);

  if (sendsMail) {
    const mailWait = await consumeLimit(mailsByClient, await clientAddress());

    if (mailWait > 0) {
      return { message: tooOften(mailWait) };
    }

    after(() =>
      mailAddressLink(email, (tokenHash) => addPendingAddress(viewer, { email, tokenHash })),
    );
    refreshAndRedirect("/account?notice=address-mailed");
  }

  const outcome = await enter(viewer, { email, passwordHash });

  if (outcome === "taken")
    return { errors: { email: ["You can’t use this address: another account has it."] } };
  if (outcome === "stale") {
    return { message: "Your password was changed elsewhere in the meantime. Nothing was saved." };
  }

  refreshAndRedirect("/account?notice=address-entered");
});

const passwordChange = z.strictObject({
  currentPassword: z.string().min(1, "Enter your current password.").max(512),
  newPassword,
});

export const changePassword = formAction(passwordChange, async (viewer, typed) => {
  const wait = await countAttempt(claimantIn(viewer));

  if (wait > 0) return { message: tooManyAttempts(wait) };

  const from = await findOwnPassword(viewer);

  if (!from || !(await isPassword(typed.currentPassword, from))) {
    return { errors: { currentPassword: ["That isn’t your current password."] } };
  }
  if (isGuessable(typed.newPassword, await findSelf(viewer))) {
    return { errors: { newPassword: [tooGuessable] } };
  }

  const to = await hashPassword(typed.newPassword);
  const outcome = await change(viewer, { from, to, device: await requestDevice() });

  if (outcome === "stale") {
    return { message: "Your password was changed elsewhere in the meantime. Nothing was saved." };
  }

  await keepSession(outcome.sessionId);
  refreshAndRedirect("/account?notice=password-changed");
});
