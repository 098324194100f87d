"use server";

import { refresh } from "next/cache";
import { after } from "next/server";
import { z } from "zod";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { newLinkToken } from "@/app/_request/link-tokens";
import { env } from "@/app/_server/env";
import { sendMail, sendsMail } from "@/app/_server/mail";
import { InvitationLetter } from "@/components/emails/invitation-letter";
import { findInvitation } from "@/db/queries/invitation-links";
import { makeInvitation, renewInvitation, revokeInvitation } from "@/db/queries/invitations";
import { consumeLimit } from "@/db/queries/rate-limits";
import { roles, type Viewer } from "@/lib/access/viewer";
import type { FormState } from "@/lib/forms/form-state";
import { limitReached } from "@/lib/limits";
import { addressText, emailAddress } from "@/lib/people/email-address";
import { tooManyToday } from "@/lib/text/notices";

/** What inviting answers: the link is shown this once, and stored nowhere. */
export type InvitationState = FormState & {
  made?: { email: string; link: string; isMailed: boolean };
};

const newInvitation = z.strictObject({ id: z.uuid(), email: emailAddress, role: z.enum(roles) });
const aDay = { name: "invitations", points: 100, seconds: 86_400 };
const tooMany = { message: tooManyToday(aDay.points, "invitation") };

const refusals = {
  "made before":
    "This invitation was already created. If you no longer have its link, invite the address again.",
  member: "This person is already a member.",
  full: limitReached.openInvitations,
  "not allowed": "Only an admin of this organization can do this. Nothing was changed.",
  "not found": "This invitation was accepted or revoked. Invite that address again.",
};

export const invite = formAction(
  newInvitation,
  async (viewer, invitation): Promise<InvitationState> => {
    if (await hasInvitedTooMany(viewer)) return tooMany;

    const { token, tokenHash } = newLinkToken();
    const outcome = await makeInvitation(viewer, { ...invitation, tokenHash });

    if (outcome !== "made") return { message: refusals[outcome] };

    return passOn(invitation.email, token, tokenHash);
  },
);

export const renew = formAction(
  z.strictObject({ id: z.uuid() }),
  async (viewer, { id }): Promise<InvitationState> => {
    if (await hasInvitedTooMany(viewer)) return tooMany;

    const { token, tokenHash } = newLinkToken();
    const outcome = await renewInvitation(viewer, id, tokenHash);

    if (typeof outcome === "string") return { message: refusals[outcome] };

    return passOn(outcome.email, token, tokenHash);
  },
);

export const revoke = formAction(
  z.strictObject({ id: z.uuid() }),
  async (viewer, { id }) => {
    const outcome = await revokeInvitation(viewer, id);

    if (outcome === "not allowed") return { message: refusals[outcome] };
    if (outcome === "not found") refreshAndRedirect("/organization/invitations?notice=closed");
    if (outcome !== "revoked") {
      refreshAndRedirect(`/organization/members/${outcome.membershipId}?notice=joined`);
    }

    refreshAndRedirect("/organization/invitations?notice=revoked");
  },
  { whenSignedOut: "redirect" },
);

/** Otherwise anyone who administers an organization could use this server to send mail to strangers. */
async function hasInvitedTooMany(viewer: Viewer) {
  const wait = await consumeLimit(aDay, viewer.id);

  return wait > 0;
}

/** Mails a link that was just created, and returns it: from here on only its hash is known. */
function passOn(email: string, token: string, tokenHash: string): InvitationState {
  const link = `${env.APP_URL}/invitations/${token}`;
  after(() => mailInvitation(email, link, tokenHash));
  refresh();

  return { values: {}, made: { email: addressText(email), link, isMailed: sendsMail } };
}

async function mailInvitation(email: string, link: string, tokenHash: string) {
  const invitation = await findInvitation(tokenHash);

  if (!invitation) return;

  const { organization } = invitation;
  await sendMail(
    email,
    `You’re invited to join ${organization} on Leadpath`,
    <InvitationLetter organization={organization} href={link} />,
  );
}
