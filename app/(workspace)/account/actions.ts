"use server";

import { z } from "zod";
import { dropSession, keepSession } from "@/app/_request/auth";
import { buttonAction, formAction } from "@/app/_request/form-action";
import { leadOn } from "@/app/_request/lead-on";
import { hashPassword, isPassword } from "@/app/_request/passwords";
import { requestDevice } from "@/app/_request/session";
import { requirePerson } from "@/app/_request/viewer";
import { changePassword as change, findOwnPassword, findSelf } from "@/db/queries/people";
import { switchShortcuts } from "@/db/queries/preferences";
import { beginAttempt } from "@/db/queries/rate-limits";
import { endSession as end, endAllSessions } from "@/db/queries/sessions";
import { isGuessable, newPassword, tooGuessable } from "@/lib/access/password";

export const endSession = buttonAction(z.strictObject({ id: z.uuid() }), async (viewer, { id }) => {
  await end(viewer, id);
  leadOn("/account");
});

export const signOutEverywhere = buttonAction(
  z.strictObject({}),
  async (viewer) => {
    await endAllSessions(viewer);
    await dropSession();
    leadOn("/sign-in");
  },
  requirePerson,
);

export const setShortcuts = buttonAction(
  z.strictObject({ shortcuts: z.enum(["on", "off"]) }),
  async (viewer, { shortcuts }) => {
    await switchShortcuts(viewer, shortcuts);
    leadOn("/account");
  },
);

const passwordChange = z.strictObject({
  currentPassword: z.string().min(1, "Enter your current password.").max(512),
  newPassword,
});

export const changePassword = formAction(passwordChange, async (viewer, typed) => {
  // By session, and not by client: whoever has a copied cookie has it everywhere at once.
  const claimant = { account: viewer.id, from: viewer.sessionId, isKnown: true };
  const wait = await beginAttempt(claimant);

  if (wait > 0) return { message: `Too many attempts. Wait ${wait} seconds and try again.` };

  const from = await findOwnPassword(viewer);

  if (!from || !(await isPassword(typed.currentPassword, from))) {
    return { errors: { currentPassword: ["This is not your current password."] } };
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
  leadOn("/account?notice=password-changed");
});
