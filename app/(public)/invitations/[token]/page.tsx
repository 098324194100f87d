import type { Metadata } from "next";
import { tokenParam } from "@/app/_request/params";
import { findRequestViewer } from "@/app/_request/viewer";
import { signOut } from "@/app/_shell/actions";
import { Button, ButtonLink } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { NarrowPage } from "@/components/ui/narrow-page";
import { Section } from "@/components/ui/section";
import { findInvitation } from "@/db/queries/invitation-links";
import { findSelf } from "@/db/queries/people";
import { addressText } from "@/lib/people/email-address";
import { takeoverText } from "@/lib/text/notices";
import { AcceptForm } from "./accept-form";
import { JoinForm } from "./join-form";

export const metadata: Metadata = { title: "Invitation", robots: { index: false } };

export default async function InvitationPage({ params }: PageProps<"/invitations/[token]">) {
  const { token, tokenHash } = await tokenParam(params);
  const invitation = await findInvitation(tokenHash);
  const viewer = await findRequestViewer();

  if (!invitation) {
    return (
      <NarrowPage
        title="This invitation no longer works"
        lead="It was accepted or revoked, it’s more than seven days old, a newer one was sent, or part of the link is missing. Ask the person who invited you for a new one."
      >
        <ButtonLink href="/" className="self-start">
          Go to the start page
        </ButtonLink>
      </NarrowPage>
    );
  }

  const { organization, team, personId, isUnproven } = invitation;
  const thenTeam = team
    ? ` Then you’re asked into the team ${team}, and read what its managers see before you say yes.`
    : "";
  const email = addressText(invitation.email);
  const title = `Join ${organization}`;

  if (viewer && viewer.id !== personId) {
    const self = await findSelf(viewer);

    return (
      <NarrowPage
        title={title}
        lead={`This invitation is for ${email}, and you’re signed in as ${self.email ? addressText(self.email) : self.name}. Sign out, then open the link again.`}
      >
        <ButtonForm action={signOut}>
          <Button type="submit">Sign out</Button>
        </ButtonForm>
      </NarrowPage>
    );
  }

  if (viewer) {
    return (
      <NarrowPage
        title={title}
        lead={`You’ll keep what you have elsewhere, and you can switch between your organizations.${thenTeam}`}
      >
        <AcceptForm token={token} organization={organization} />
      </NarrowPage>
    );
  }

  const signInLink = (
    <ButtonLink
      href={`/sign-in?${new URLSearchParams({ next: `/invitations/${token}` })}`}
      className="self-start"
    >
      Sign in
    </ButtonLink>
  );

  if (isUnproven) {
    return (
      <NarrowPage
        title={title}
        lead={`An account here uses ${email}. If it’s yours, sign in to it to join.`}
      >
        {signInLink}
        <Section id="takeover" title="Not your account?" lead={takeoverText}>
          <JoinForm token={token} email={email} takesOver />
        </Section>
      </NarrowPage>
    );
  }

  if (personId) {
    return (
      <NarrowPage title={title} lead={`${email} already has an account. Sign in with it to join.`}>
        {signInLink}
      </NarrowPage>
    );
  }

  return (
    <NarrowPage title={title} lead={`Create an account to join. It takes a minute.${thenTeam}`}>
      <JoinForm token={token} email={email} takesOver={false} />
    </NarrowPage>
  );
}
