"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { beginRequest, findRequestGuest, findRequestLink, mayAnswer } from "@/app/_request/guest";
import { linkToken } from "@/app/_request/link-tokens";
import { saveOutcomes } from "@/db/queries/agreement-outcomes";
import { takeOn as take } from "@/db/queries/guests";
import { noOutcome, outcomesInput } from "@/lib/check-ins/outcome";

/** Shows this browser what is asked. It changes nothing: programs that check links press the first button, too. */
export const begin = formAction(
  z.strictObject({ token: linkToken }),
  async (_viewer, { token }) => {
    if (await findRequestLink(token)) await beginRequest(token);

    redirect(`/views/${token}`);
  },
  { who: "guest" },
);

/** Says what came of what the two agreed on last time. A link is to one check-in, whatever its form says. */
export const lookBackByLink = formAction(
  outcomesInput,
  async (guest, { outcomes }) => {
    if (outcomes.length === 0) return noOutcome;

    const outcome = (await mayAnswer(guest))
      ? await saveOutcomes(guest, { id: guest.link.id, outcomes })
      : "closed";

    return refreshAndRedirect(`/views/${guest.token}${outcome === "saved" ? "?notice=saved" : ""}`);
  },
  { who: "asked" },
);

const refusals = {
  closed: "This can’t be taken on anymore: it was answered, taken back, or taken on already.",
  yourself: "This asks about you. Pass the link on to the person you’d like to ask.",
  open: "You two already have an open check-in. Answer that one, or end it first.",
  "too soon": "You two compared views less than 60 days ago.",
};

export const takeOn = formAction(z.strictObject({}), async (viewer) => {
  const guest = await findRequestGuest();
  // Whose link it is from then on is whose account took it on.
  const isTheirs = guest !== undefined && (await mayAnswer(guest));
  const outcome = isTheirs ? await take(viewer, guest.link) : "closed";

  switch (outcome) {
    case "taken on":
      return refreshAndRedirect(
        guest?.organizationId === viewer.organizationId
          ? `/check-ins/${guest.link.id}`
          : "/views/confirmation?notice=taken-on",
      );
    case "kept by link":
      return refreshAndRedirect(`/views/${guest?.token ?? ""}`);
    default:
      return { message: refusals[outcome] };
  }
});
