import type { Metadata } from "next";
import Link from "next/link";
import { cache } from "react";
import { proposalKeyOf } from "@/app/_request/proposal-key";
import { findRequestViewer, requirePerson } from "@/app/_request/viewer";
import { MentorSight } from "@/components/mentorships/mentor-sight";
import { ThreeLines } from "@/components/mentorships/three-lines";
import { Button, ButtonLink } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { NarrowPage } from "@/components/ui/narrow-page";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { findProposal } from "@/db/queries/mentorship-proposals";
import { findSelf } from "@/db/queries/people";
import { proposalText } from "@/lib/notices/mentorship-words";
import { addressText } from "@/lib/people/email-address";
import { shortName } from "@/lib/text/words";
import { acceptAsMentor, decline } from "./actions";
import { MenteeAnswer } from "./mentee-answer";

type Props = PageProps<"/mentorships/[token]">;
type Proposal = NonNullable<Awaited<ReturnType<typeof findProposal>>>;

export const metadata: Metadata = {
  title: "A mentorship is proposed to you",
  robots: { index: false },
};

const findRequestProposal = cache(async (token: string) => {
  const key = proposalKeyOf(token);

  // An id is for an account alone, and no secret.
  return findProposal(key, "id" in key ? await requirePerson() : await findRequestViewer());
});

export default async function ProposalPage({ params }: Props) {
  const { token } = await params;
  const proposal = await findRequestProposal(token);
  const viewer = await findRequestViewer();

  if (!proposal) {
    return (
      <NarrowPage
        title="This proposal isn’t open anymore"
        lead="It was answered or taken back, 30 days have passed, or part of the link is missing."
      >
        <ButtonLink href="/" className="self-start">
          Go to the start page
        </ButtonLink>
      </NarrowPage>
    );
  }

  const { id, asked, proposer, isOwn, isByMail, state } = proposal;
  const name = shortName(proposer);

  if (isOwn) {
    return (
      <NarrowPage
        title="This is your own proposal"
        lead="Pass the link on to the person you have in mind: only someone else can accept it."
      >
        <ButtonLink
          href={asked === "mentor" ? `/mentors/${id}` : `/mentees/${id}/mentorship`}
          className="self-start"
        >
          See where it stands
        </ButtonLink>
      </NarrowPage>
    );
  }

  if (state === "taken") {
    return (
      <NarrowPage
        title={`Waiting for ${proposer} to confirm`}
        lead={`You said yes. ${name} sees your name and address now, and the mentorship begins once they confirm that it’s you.`}
      >
        <AnswerButton token={token} action={decline} variant="secondary">
          Take my yes back
        </AnswerButton>
      </NarrowPage>
    );
  }

  if (!viewer) {
    return (
      <NarrowPage
        title={proposalText(proposer, asked).slice(0, -1)}
        lead={`${asked === "mentor" ? "You need an account to read what they’d like and to answer. You don’t have to assess yourself, and you don’t join their organization." : "You need an account to answer. They’d see of you what you open to them, and nothing else."}${isByMail ? " Sign up with the address that we wrote to, and your yes counts at once." : ""}`}
      >
        <div className="flex flex-wrap gap-2">
          <ButtonLink href={`/sign-up?${new URLSearchParams({ mentorship: token })}`}>
            Sign up
          </ButtonLink>
          <ButtonLink
            href={`/sign-in?${new URLSearchParams({ next: `/mentorships/${token}` })}`}
            variant="secondary"
          >
            Sign in
          </ButtonLink>
        </div>
        <p>
          <Link href={`/mentorships/${token}/ending`} className="link">
            You’d rather not, or it’s not for you?
          </Link>
        </p>
      </NarrowPage>
    );
  }

  const self = await findSelf(viewer);

  return (
    <NarrowPage title={proposalText(proposer, asked).slice(0, -1)} lead={leadOf(proposal, name)}>
      {proposal.lines ? (
        <ThreeLines lines={proposal.lines} />
      ) : (
        asked === "mentor" && (
          <p>
            This was sent to another address than yours, so {name}’s three lines open once they’ve
            confirmed that it’s you.
          </p>
        )
      )}
      {!proposal.isRight && (
        <p className="text-muted">
          If you accept, {name} reads your name, {self.name},{" "}
          {self.email && <>and your address, {addressText(self.email)}, </>}and confirms that you’re
          who they asked.
        </p>
      )}
      {asked === "mentor" ? (
        <AnswerButton token={token} action={acceptAsMentor} pendingLabel="Accepting…">
          Accept
        </AnswerButton>
      ) : (
        <MenteeAnswer token={token} />
      )}
      <AnswerButton token={token} action={decline} variant="secondary">
        Decline
      </AnswerButton>
      {asked === "mentee" && (
        <Section id="sight" title="What a mentor can see of you">
          <MentorSight />
        </Section>
      )}
    </NarrowPage>
  );
}

function leadOf({ asked }: Proposal, name: string) {
  return asked === "mentor"
    ? `You’d see what ${name} opens to you, as long as they like. You don’t join their organization, you don’t have to assess yourself, and there’s no form to fill in.`
    : `They’d see what you open to them, each thing on its own, until you close it. Say in three lines what it’s for; ${name} reads them.`;
}

function AnswerButton({
  token,
  action,
  pendingLabel,
  variant,
  children,
}: {
  token: string;
  action: typeof decline;
  pendingLabel?: string;
  variant?: "secondary";
  children: string;
}) {
  return (
    <ButtonForm action={action}>
      <input type="hidden" name="token" value={token} />
      {pendingLabel ? (
        <SubmitButton pendingLabel={pendingLabel}>{children}</SubmitButton>
      ) : (
        <Button type="submit" variant={variant}>
          {children}
        </Button>
      )}
    </ButtonForm>
  );
}
