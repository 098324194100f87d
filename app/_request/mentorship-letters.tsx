import "server-only";
import { after } from "next/server";
import { env } from "@/app/_server/env";
import { runSoon } from "@/app/_server/jobs";
import { sendMail, sendsMail } from "@/app/_server/mail";
import { NoticeMail } from "@/components/emails/notice-mail";
import type { ProposalState } from "@/components/mentorships/proposal-form";
import { type Proposal, propose } from "@/db/queries/mentorship-proposals";
import { findSelf } from "@/db/queries/people";
import { consumeLimit } from "@/db/queries/rate-limits";
import type { Viewer } from "@/lib/access/viewer";
import type { FormState } from "@/lib/forms/form-state";
import { limitReached, limits } from "@/lib/limits";
import { otherSide } from "@/lib/mentorships/mentorship";
import { proposalLetter } from "@/lib/notices/mentorship-letters";
import { tooManyToday } from "@/lib/text/notices";
import { refreshAndRedirect } from "./form-action";
import { newLinkToken } from "./link-tokens";

/** How many proposals someone makes in a day, whatever becomes of them: a server is no way to write to strangers. */
const aDay = { name: "mentorships proposed", points: limits.proposalsADay, seconds: 86_400 };

const refusals = {
  yourself: { errors: { email: ["That’s your own address. A mentor is someone else."] } },
  open: {
    errors: {
      email: [
        "You two already have a mentorship, or you’ve proposed one. End it or take it back first.",
      ],
    },
  },
  managing: {
    errors: {
      email: ["One of you manages the other. A mentor is someone who doesn’t."],
    },
  },
  full: { message: limitReached.openProposals },
  "not a member": { message: "You’re not a member of this organization anymore." },
} satisfies Record<string, FormState>;

/** Proposes a mentorship for the viewer, with its letter, and shows its link this once. */
export async function proposeMentorship(
  viewer: Viewer,
  proposal: Proposal,
): Promise<ProposalState> {
  if ((await consumeLimit(aDay, viewer.id)) > 0) {
    return { message: tooManyToday(aDay.points, "proposal") };
  }

  const { token, tokenHash } = newLinkToken();
  const outcome = await propose(viewer, proposal, { tokenHash, writes: sendsMail });

  // Its link was shown then.
  if (outcome === "proposed before") {
    refreshAndRedirect(
      proposal.side === "mentee" ? `/mentors/${proposal.id}` : `/mentees/${proposal.id}/mentorship`,
    );
  }
  if (typeof outcome === "string") return refusals[outcome];

  const { id, name, email } = proposal;
  const link = `${env.APP_URL}/mentorships/${token}`;
  after(async () => {
    if (email && outcome.isLetterOwed) await mailProposal(viewer, proposal, email, link);
    await runSoon("deliver");
  });

  return { values: {}, made: { id, name, link, isByMail: email !== null } };
}

/** Only once the answer is out: how long it took tells no one whether the address is known. */
async function mailProposal(viewer: Viewer, { name, side }: Proposal, email: string, link: string) {
  const { name: proposer } = await findSelf(viewer);
  const letter = proposalLetter({ name, proposer, side: otherSide(side) });

  await sendMail(
    email,
    letter.subject,
    <NoticeMail letter={letter} href={link} offHref={`${link}/ending`} />,
  );
}
