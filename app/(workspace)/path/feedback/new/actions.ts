"use server";

import { notFound } from "next/navigation";
import { after } from "next/server";
import { askOutside, askRefusals } from "@/app/_asks/ask-outcome";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { hashLinkToken, newLinkToken } from "@/app/_request/link-tokens";
import { env } from "@/app/_server/env";
import { guestToken } from "@/app/_server/guest-link";
import { runSoon } from "@/app/_server/jobs";
import { sendsMail } from "@/app/_server/mail";
import type { AskFormState } from "@/components/asks/ask-form";
import { askGuestForFeedback, askMemberForFeedback } from "@/db/queries/feedback";
import { linkPages } from "@/lib/asks/kinds";
import { feedbackAskInput } from "@/lib/feedback/input";
import type { FormState } from "@/lib/forms/form-state";

const refusals = {
  ...askRefusals,
  "no member": {
    errors: {
      email: [
        "No one in your organization signs in with this address, and this server doesn’t send email. Leave it empty to get a link you can pass on.",
      ],
    },
  },
  "declined before": {
    errors: { email: ["They’ve declined to give feedback on this. Try someone else who saw it."] },
  },
} satisfies Record<string, FormState>;

export const askForFeedback = formAction(
  feedbackAskInput,
  async (viewer, { name, email, ...wish }): Promise<AskFormState> => {
    const byMember = email ? await askMemberForFeedback(viewer, { ...wish, email }) : "no address";
    const isOutside = byMember === "no address" || (byMember === "no member" && sendsMail);
    const passedOn = newLinkToken();
    const tokenHash = email ? hashLinkToken(guestToken(wish.id)) : passedOn.tokenHash;
    const outcome = isOutside
      ? await askOutside(viewer, name, (called) =>
          askGuestForFeedback(viewer, { ...wish, email, name: called }, tokenHash),
        )
      : byMember;

    if (outcome === "not found") notFound();
    if (typeof outcome === "object") return outcome;
    if (outcome === "asked" && !email && name) {
      const link = `${env.APP_URL}${linkPages.feedback}/${passedOn.token}`;

      return { values: {}, made: { name, link } };
    }
    // Of one that was sent already the link was shown then.
    if (outcome !== "asked" && outcome !== "asked before") return refusals[outcome];

    after(() => runSoon("deliver"));
    refreshAndRedirect("/path/feedback?notice=asked");
  },
);
