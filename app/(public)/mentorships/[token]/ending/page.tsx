import type { Metadata } from "next";
import { tokenParam } from "@/app/_request/params";
import { ButtonLink } from "@/components/ui/button";
import { NarrowPage } from "@/components/ui/narrow-page";
import { findProposal } from "@/db/queries/mentorship-proposals";
import { shortName } from "@/lib/text/words";
import { EndingForm } from "./ending-form";

export const metadata: Metadata = {
  title: "Decline a mentorship",
  robots: { index: false },
};

/** Also without an account. No answer is chosen yet, so that the first button a program presses does nothing. */
export default async function ProposalEndingPage({
  params,
  searchParams,
}: PageProps<"/mentorships/[token]/ending">) {
  const { token, tokenHash } = await tokenParam(params);
  const proposal = await findProposal({ tokenHash });
  const isDone = (await searchParams).notice === "declined";

  if (proposal?.state !== "proposed") {
    return (
      <NarrowPage
        title={isDone ? "You’ve declined" : "There’s nothing left to decline"}
        lead={
          isDone
            ? "The address and the link are deleted. Nothing else was kept about you."
            : "It was answered or taken back, 30 days have passed, or part of the link is missing."
        }
      />
    );
  }

  return (
    <NarrowPage
      title="You’d rather not, or it’s not for you?"
      lead={`That’s fine. ${shortName(proposal.proposer)} is told that the answer is no, and not why.`}
    >
      <EndingForm
        token={token}
        isByMail={proposal.isByMail}
        keep={
          <ButtonLink href={`/mentorships/${token}`} variant="secondary">
            Back
          </ButtonLink>
        }
      />
    </NarrowPage>
  );
}
