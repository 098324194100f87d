import type { Metadata } from "next";
import { tokenParam } from "@/app/_request/params";
import { findRequestViewer } from "@/app/_request/viewer";
import { sendsMail } from "@/app/_server/mail";
import { switchOrganization } from "@/app/_shell/actions";
import { ManagerSight } from "@/components/teams/manager-sight";
import { Button, ButtonLink } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { NarrowPage } from "@/components/ui/narrow-page";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { findSelf } from "@/db/queries/people";
import { findJoin } from "@/db/queries/team-joins";
import { managersText } from "@/lib/teams/words";
import { askToJoin } from "./actions";

export const metadata: Metadata = { title: "Join a team", robots: { index: false } };

export default async function JoinPage({ params }: PageProps<"/joins/[token]">) {
  const { token, tokenHash } = await tokenParam(params);
  const viewer = await findRequestViewer();
  const team = await findJoin(tokenHash, viewer);

  if (!team) {
    return (
      <NarrowPage
        title="This link no longer works"
        lead="It was replaced or revoked, the team ended, or part of the link is missing. Ask a manager of the team for a new one."
      >
        <ButtonLink href="/" className="self-start">
          Go to the start page
        </ButtonLink>
      </NarrowPage>
    );
  }

  const { id, name, organization, organizationId, managers, own } = team;
  const manages = managersText(managers);

  if (viewer && own === "asked") {
    return (
      <NarrowPage
        title={`You’ve asked to join ${name}`}
        lead={`${manages}. As soon as one of them confirms you, you’re in ${name}, and a member of ${organization}. ${sendsMail ? "You’ll get an email then. You can also come" : "Come"} back to this page, or look under Team.`}
      >
        <ButtonLink href="/teams" className="self-start">
          See your teams
        </ButtonLink>
      </NarrowPage>
    );
  }

  if (viewer && own) {
    return (
      <NarrowPage title={`You have a place in ${name}`} lead={`${manages}, in ${organization}.`}>
        {viewer.organizationId === organizationId ? (
          <ButtonLink href={`/teams/${id}/place`} className="self-start">
            See your place
          </ButtonLink>
        ) : (
          <ButtonForm action={switchOrganization}>
            <input type="hidden" name="organizationId" value={organizationId} />
            <Button type="submit">Switch to {organization}</Button>
          </ButtonForm>
        )}
      </NarrowPage>
    );
  }

  return (
    <NarrowPage
      title={`Join ${name}?`}
      lead={`${manages}, in ${organization}. Read what a manager will see of you, then ask to join. A manager confirms it, and nothing is open until then.`}
    >
      {viewer ? (
        <AskPart token={token} name={(await findSelf(viewer)).name} />
      ) : (
        <div className="flex flex-wrap gap-2">
          <ButtonLink href={`/sign-up?${new URLSearchParams({ join: token })}`}>Sign up</ButtonLink>
          <ButtonLink
            href={`/sign-in?${new URLSearchParams({ next: `/joins/${token}` })}`}
            variant="secondary"
          >
            Sign in
          </ButtonLink>
        </div>
      )}
      <Section id="sight" title="What a manager of this team will see of you">
        <ManagerSight />
      </Section>
    </NarrowPage>
  );
}

function AskPart({ token, name }: { token: string; name: string }) {
  return (
    <ButtonForm action={askToJoin} className="flex flex-col gap-4">
      <p className="text-muted">The managers read your name, {name}, and that you’ve asked.</p>
      <input type="hidden" name="token" value={token} />
      <SubmitButton className="self-start" pendingLabel="Asking…">
        Ask to join
      </SubmitButton>
    </ButtonForm>
  );
}
