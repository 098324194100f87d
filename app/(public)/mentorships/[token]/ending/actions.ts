"use server";

import { after } from "next/server";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { hashLinkToken } from "@/app/_request/link-tokens";
import { runSoon } from "@/app/_server/jobs";
import { declineProposal } from "@/db/queries/mentorship-proposals";
import { declineInput } from "@/lib/mentorships/input";

/** Declines by a link, also without an account: whoever got a letter by mistake needn't look any further. */
export const declineByLink = formAction(
  declineInput,
  async (_viewer, { token, what }) => {
    const outcome = await declineProposal(
      { tokenHash: hashLinkToken(token) },
      { forGood: what === "no mail" },
    );

    after(() => runSoon("deliver"));
    refreshAndRedirect(
      outcome === "declined"
        ? `/mentorships/${token}/ending?notice=declined`
        : `/mentorships/${token}/ending`,
    );
  },
  { who: "guest" },
);
