"use server";

import { after } from "next/server";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { proposalKeyOf } from "@/app/_request/proposal-key";
import { runSoon } from "@/app/_server/jobs";
import { acceptProposal, declineProposal, findProposal } from "@/db/queries/mentorship-proposals";
import type { Viewer } from "@/lib/access/viewer";
import { answerInput, type Lines, menteeAnswer } from "@/lib/mentorships/input";

const refusals = {
  yourself: "You made this proposal. Only someone else can accept it.",
  open: "You two already have a mentorship. End it first, then accept this one.",
  managing: "One of you manages the other. As long as that lasts, you can’t have a mentorship.",
  closed: "This isn’t open anymore: it was answered or taken back, or 30 days have passed.",
};

export const acceptAsMentor = formAction(
  answerInput,
  async (viewer, { token }) => accept(viewer, token),
  { who: "person", whenSignedOut: "redirect" },
);

export const acceptAsMentee = formAction(
  menteeAnswer,
  async (viewer, { token, ...lines }) => accept(viewer, token, lines),
  { who: "person" },
);

/** Says no as someone who's signed in, or takes a yes back that waits to be confirmed. */
export const decline = formAction(
  answerInput,
  async (viewer, { token }) => {
    if ((await declineProposal(proposalKeyOf(token), { viewer })) === "closed") {
      return { message: refusals.closed };
    }

    after(() => runSoon("deliver"));
    refreshAndRedirect("/inbox");
  },
  { who: "person", whenSignedOut: "redirect" },
);

/** A mentor goes on to their mentees; a mentee to the page of the mentorship, where they open what they like. */
async function accept(viewer: Viewer, token: string, lines?: Lines) {
  const key = proposalKeyOf(token);
  const proposal = await findProposal(key, viewer);
  const outcome = await acceptProposal(viewer, key, lines);

  if (!proposal || (outcome !== "active" && outcome !== "taken")) {
    return { message: refusals[outcome === "active" || outcome === "taken" ? "closed" : outcome] };
  }

  after(() => runSoon("deliver"));
  if (proposal.asked === "mentee") refreshAndRedirect(`/mentors/${proposal.id}?notice=accepted`);
  refreshAndRedirect(
    outcome === "active" ? "/mentees?notice=accepted" : (`/mentorships/${proposal.id}` as const),
  );
}
