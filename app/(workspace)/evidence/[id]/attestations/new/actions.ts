"use server";

import { notFound } from "next/navigation";
import { after } from "next/server";
import { askOutside, askRefusals } from "@/app/_asks/ask-outcome";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { hashLinkToken } from "@/app/_request/link-tokens";
import { guestToken } from "@/app/_server/guest-link";
import { runSoon } from "@/app/_server/jobs";
import { sendsMail } from "@/app/_server/mail";
import { askGuestToConfirm, askMemberToConfirm } from "@/db/queries/attestation-asks";
import { attestationAskInput } from "@/lib/attestations/input";
import type { FormState } from "@/lib/forms/form-state";

const refusals = {
  ...askRefusals,
  "no member": {
    errors: {
      email: [
        "No one in your organization signs in with this address. This server doesn’t send email, so only someone with an account here can confirm it.",
      ],
    },
  },
  confirmed: { errors: { email: ["They’ve already confirmed what it says now."] } },
  "declined before": {
    errors: { email: ["They’d rather not confirm this. Ask someone else who was there."] },
  },
} satisfies Record<string, FormState>;

export const askToConfirm = formAction(
  attestationAskInput,
  async (viewer, { name, ...wish }): Promise<FormState> => {
    const byMember = await askMemberToConfirm(viewer, wish);
    const outcome =
      byMember === "no member" && sendsMail
        ? await askOutside(viewer, name, (called) =>
            askGuestToConfirm(
              viewer,
              { ...wish, name: called },
              hashLinkToken(guestToken(wish.id)),
            ),
          )
        : byMember;

    if (outcome === "not found") notFound();
    if (typeof outcome === "object") return outcome;
    if (outcome !== "asked" && outcome !== "asked before") return refusals[outcome];

    after(() => runSoon("deliver"));
    refreshAndRedirect(`/evidence/${wish.evidenceId}?notice=asked`);
  },
);
