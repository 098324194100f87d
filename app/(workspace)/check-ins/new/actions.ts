"use server";

import { after } from "next/server";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { guestsADay } from "@/app/_request/guest-limit";
import { hashLinkToken, newLinkToken } from "@/app/_request/link-tokens";
import { env } from "@/app/_server/env";
import { guestToken } from "@/app/_server/guest-link";
import { runSoon } from "@/app/_server/jobs";
import { sendsMail } from "@/app/_server/mail";
import { requestTerms, withWrongDays } from "@/app/(workspace)/check-ins/request-terms";
import { openCheckIn } from "@/db/queries/check-ins";
import { askGuest } from "@/db/queries/guests";
import { consumeLimit } from "@/db/queries/rate-limits";
import type { Viewer } from "@/lib/access/viewer";
import { nameMissing } from "@/lib/asks/words";
import { restDays } from "@/lib/check-ins/check-in";
import { askInput, type GuestAsk } from "@/lib/check-ins/input";
import type { FormState } from "@/lib/forms/form-state";
import { limitReached } from "@/lib/limits";
import { tooManyToday } from "@/lib/text/notices";

/** What asking by a link answers: the link is shown this once, and stored nowhere. */
export type AskState = FormState & { made?: { id: string; name: string; link: string } };

const refusals = {
  "no member": {
    errors: {
      email: [
        "No one in your organization signs in with this address, and this server doesn’t send email. Leave it empty to get a link you can pass on.",
      ],
    },
  },
  yourself: { errors: { email: ["That’s your own address. Ask someone else."] } },
  open: {
    errors: { email: ["You two already have an open check-in. Finish it or end it first."] },
  },
  "too soon": {
    errors: {
      email: [`You two compared views less than ${restDays} days ago. Give things time to change.`],
    },
  },
  silenced: {
    errors: { email: ["The owner of this address doesn’t want mail from Leadpath."] },
  },
  "mailed lately": {
    errors: {
      email: [
        "Leadpath wrote to this address less than 30 days ago, and doesn’t write again so soon. Leave it empty to get a link you can pass on.",
      ],
    },
  },
  full: { message: limitReached.openCheckIns },
  "full of guests": { message: limitReached.openGuestCheckIns },
  "not a member": { message: "You’re not a member of this organization anymore." },
} satisfies Record<string, FormState>;

export const ask = formAction(
  askInput,
  async (viewer, form): Promise<AskState> => {
    const { name, email, ...asked } = form;
    const wish = await requestTerms(viewer, asked);
    if ("errors" in wish) return wish;

    if (email) {
      const outcome = await openCheckIn(viewer, { ...wish, email });

      if (outcome === "opened") return seeAsked(wish.id);
      if (outcome !== "no member" || !sendsMail) return refusals[outcome];
    }
    if (!name) return nameMissing;
    if ((await consumeLimit(guestsADay, viewer.id)) > 0) {
      return { message: tooManyToday(guestsADay.points, "request") };
    }

    return email
      ? askByMail(viewer, { ...wish, name, email })
      : askByLink(viewer, { ...wish, name, email });
  },
  withWrongDays,
);

async function askByMail(viewer: Viewer, wish: GuestAsk): Promise<AskState> {
  const outcome = await askGuest(viewer, wish, hashLinkToken(guestToken(wish.id)));

  return outcome === "opened" || outcome === "opened before"
    ? seeAsked(wish.id)
    : refusals[outcome];
}

async function askByLink(viewer: Viewer, wish: GuestAsk): Promise<AskState> {
  const { token, tokenHash } = newLinkToken();
  const outcome = await askGuest(viewer, wish, tokenHash);

  // Its link was shown then, and a new one can be had on its page.
  if (outcome === "opened before") return seeAsked(wish.id);
  if (outcome !== "opened") return refusals[outcome];

  const { id, name } = wish;

  return { values: {}, made: { id, name, link: `${env.APP_URL}/views/${token}` } };
}

function seeAsked(id: string): never {
  after(() => runSoon("deliver"));
  refreshAndRedirect(`/check-ins/${id}`);
}
