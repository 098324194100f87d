"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { z } from "zod";
import { buttonAction, formAction } from "@/app/_request/form-action";
import { newLinkToken } from "@/app/_request/link-tokens";
import { env } from "@/app/_server/env";
import { sendMail, sendsMail } from "@/app/_server/mail";
import { InvitationLetter } from "@/components/emails/invitation-letter";
import { findInvitation, makeInvitation, revokeInvitation } from "@/db/queries/invitations";
import { takeFrom } from "@/db/queries/rate-limits";
import { emailAddress } from "@/lib/access/email-address";
import { roles, type Viewer } from "@/lib/access/viewer";
import type { InvitationState } from "./invitation-state";

const newInvitation = z.strictObject({ id: z.uuid(), email: emailAddress, role: z.enum(roles) });
const aDay = 86_400;

const refusals = {
  "made before":
    "This invitation was made already. If you no longer have its link, invite the address again.",
  member: "This person is a member already.",
  "not allowed": "Only an admin invites people.",
};

export const invite = formAction(
  newInvitation,
  async (viewer, invitation): Promise<InvitationState> => {
    if (await hasInvitedTooMany(viewer)) {
      return { message: "That were a hundred invitations today. Go on tomorrow." };
    }

    const { token, tokenHash } = newLinkToken();
    const outcome = await makeInvitation(viewer, { ...invitation, tokenHash });

    if (outcome !== "made") return { message: refusals[outcome] };

    const link = `${env.APP_URL}/invitations/${token}`;
    after(() => mailInvitation(invitation.email, link, tokenHash));
    refresh();

    return { values: {}, made: { email: invitation.email, link, isMailed: sendsMail } };
  },
);

export const revoke = buttonAction(z.strictObject({ id: z.uuid() }), async (viewer, { id }) => {
  await revokeInvitation(viewer, id);
  redirect("/organization");
});

/** Whoever administers an organization could otherwise use this server to send mail to anybody. */
async function hasInvitedTooMany(viewer: Viewer) {
  const wait = await takeFrom({ name: "invitations", points: 100, seconds: aDay }, viewer.id);

  return wait > 0;
}

async function mailInvitation(email: string, link: string, tokenHash: string) {
  const invitation = await findInvitation(tokenHash);

  if (!invitation) return;

  const { organization } = invitation;
  await sendMail(
    email,
    `You are invited to ${organization}`,
    <InvitationLetter organization={organization} href={link} />,
  );
}
