import "server-only";
import { refresh } from "next/cache";
import { after } from "next/server";
import { env } from "@/app/_server/env";
import { sendMail, sendsMail } from "@/app/_server/mail";
import { InvitationLetter } from "@/components/emails/invitation-letter";
import { findInvitation } from "@/db/queries/invitation-links";
import { consumeLimit } from "@/db/queries/rate-limits";
import type { Viewer } from "@/lib/access/viewer";
import type { FormState } from "@/lib/forms/form-state";
import { limits } from "@/lib/limits";
import { addressText } from "@/lib/people/email-address";
import { tooManyToday } from "@/lib/text/notices";

/** What inviting answers: the link is shown this once, and stored nowhere. */
export type InvitationState = FormState & {
  made?: { email: string; link: string; isMailed: boolean };
};

const aDay = { name: "invitations", points: limits.invitationsADay, seconds: 86_400 };

export const tooManyInvitations = { message: tooManyToday(aDay.points, "invitation") };

/** Otherwise anyone could use this server to send mail to strangers. */
export async function hasInvitedTooMany(viewer: Viewer, invitations = 1) {
  const wait = await consumeLimit(aDay, viewer.id, invitations);

  return wait > 0;
}

/** Mails a link that was just created, and returns it: from here on only its hash is known. */
export function passOnInvitation(email: string, token: string, tokenHash: string): InvitationState {
  const link = `${env.APP_URL}/invitations/${token}`;
  after(() => mailInvitation(email, link, tokenHash));
  refresh();

  return { values: {}, made: { email: addressText(email), link, isMailed: sendsMail } };
}

/** The same for several at once: each link by its address, as it's read. */
export function passOnInvitations(
  made: readonly { email: string; token: string; tokenHash: string }[],
) {
  const links = made.map(({ email, token, tokenHash }) => ({
    email,
    tokenHash,
    link: `${env.APP_URL}/invitations/${token}`,
  }));
  after(async () => {
    for (const { email, link, tokenHash } of links) await mailInvitation(email, link, tokenHash);
  });
  refresh();

  return links.map(({ email, link }) => ({ email: addressText(email), link }));
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
