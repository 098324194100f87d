"use server";

import { z } from "zod";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { rememberBrowser } from "@/app/_request/known-browser";
import { hashLinkToken, linkToken } from "@/app/_request/link-tokens";
import { hashPassword } from "@/app/_request/passwords";
import { beginSession, requestDevice } from "@/app/_request/session";
import {
  acceptInvitation,
  findInvitation,
  signUpByInvitation,
} from "@/db/queries/invitation-links";
import { limitReached } from "@/lib/limits";
import { personName } from "@/lib/people/names";
import { isGuessable, newPassword, tooGuessable } from "@/lib/people/password";

const expired = { message: "This invitation no longer works. Nothing was changed." };

export const accept = formAction(
  z.strictObject({ token: linkToken }),
  async (viewer, { token }) => {
    const outcome = await acceptInvitation(viewer, hashLinkToken(token));

    if (outcome === "expired") return expired;
    if (outcome === "full") return { message: limitReached.memberships };

    refreshAndRedirect(outcome === "accepted" ? "/assessments" : firstPageOf(outcome));
  },
  { who: "person", whenSignedOut: "redirect" },
);

export const join = formAction(
  z.strictObject({
    token: linkToken,
    name: personName,
    password: newPassword,
    takesOver: z.literal("yes").optional(),
  }),
  async (_viewer, { token, name, password, takesOver }) => {
    const tokenHash = hashLinkToken(token);
    const invitation = await findInvitation(tokenHash);

    if (!invitation) return expired;
    if (isGuessable(password, { name, email: invitation.email })) {
      return { errors: { password: [tooGuessable] } };
    }

    const passwordHash = await hashPassword(password);
    const device = await requestDevice();
    const person = { name, passwordHash, device, takesOver: takesOver === "yes" };
    const outcome = await signUpByInvitation(tokenHash, person);

    if (outcome === "expired") return expired;
    if (outcome === "taken") {
      return {
        message:
          "This address already has an account. Nothing was changed. Reload the page to see what you can do.",
      };
    }

    await beginSession(outcome.sessionId);
    await rememberBrowser(invitation.email);
    refreshAndRedirect(firstPageOf(outcome));
  },
  { who: "guest" },
);

/** To the place in a team that waits for their yes, or to their own path. */
function firstPageOf({ teamId }: { teamId?: string }) {
  return teamId ? (`/teams/${teamId}/place` as const) : "/assessments";
}
