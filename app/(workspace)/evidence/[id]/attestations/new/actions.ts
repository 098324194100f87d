"use server";

import { notFound } from "next/navigation";
import { after } from "next/server";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { guestsADay } from "@/app/_request/guest-limit";
import { hashLinkToken } from "@/app/_request/link-tokens";
import { guestToken } from "@/app/_server/guest-link";
import { runSoon } from "@/app/_server/jobs";
import { sendsMail } from "@/app/_server/mail";
import { askGuestToConfirm, askMemberToConfirm } from "@/db/queries/attestation-asks";
import { consumeLimit } from "@/db/queries/rate-limits";
import { attestationAskInput } from "@/lib/attestations/input";
import type { FormState } from "@/lib/forms/form-state";
import { limitReached } from "@/lib/limits";
import { tooManyToday } from "@/lib/text/notices";

const refusals = {
  "no member": {
    errors: {
      email: [
        "No one in your organization signs in with this address. This server doesn’t send email, so only someone with an account here can confirm it.",
      ],
    },
  },
  yourself: { errors: { email: ["That’s an address of your own. Ask someone else."] } },
  open: { errors: { email: ["You’ve already asked them, and they haven’t answered yet."] } },
  confirmed: { errors: { email: ["They’ve already confirmed what it says now."] } },
  "declined before": {
    errors: { email: ["They’d rather not confirm this. Ask someone else who was there."] },
  },
  silenced: {
    errors: { email: ["The owner of this address doesn’t want mail from Leadpath."] },
  },
  "mailed lately": {
    errors: {
      email: [
        "Leadpath wrote to this address less than 30 days ago, and doesn’t write again so soon.",
      ],
    },
  },
  full: { message: limitReached.openAttestations },
  "full of guests": { message: limitReached.openGuestCheckIns },
  "not a member": { message: "You’re not a member of this organization anymore." },
} satisfies Record<string, FormState>;

export const askToConfirm = formAction(
  attestationAskInput,
  async (viewer, { name, ...wish }): Promise<FormState> => {
    const asked = await askMemberToConfirm(viewer, wish);
    const outcome = asked === "no member" && sendsMail ? await askByMail() : asked;

    if (outcome === "not found") notFound();
    if (typeof outcome === "object") return outcome;
    if (outcome !== "asked") return refusals[outcome];

    after(() => runSoon("deliver"));
    refreshAndRedirect(`/evidence/${wish.evidenceId}?notice=asked`);

    async function askByMail() {
      if (!name) {
        return {
          errors: { name: ["They’re not in your organization, so say what they’re called."] },
        };
      }
      if ((await consumeLimit(guestsADay, viewer.id)) > 0) {
        return { message: tooManyToday(guestsADay.points, "request") };
      }

      return askGuestToConfirm(viewer, { ...wish, name }, hashLinkToken(guestToken(wish.id)));
    }
  },
);
