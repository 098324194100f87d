"use server";

import { after } from "next/server";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { newLinkToken } from "@/app/_request/link-tokens";
import { env } from "@/app/_server/env";
import { runSoon } from "@/app/_server/jobs";
import type { LinkState } from "@/components/check-ins/replace-link-form";
import { saveOutcomes } from "@/db/queries/agreement-outcomes";
import { offerAssessment, showView } from "@/db/queries/check-ins";
import { replaceLink as replace } from "@/db/queries/guests";
import { checkInInput } from "@/lib/check-ins/input";
import { noOutcome, outcomesInput } from "@/lib/check-ins/outcome";

export const offer = formAction(
  checkInInput,
  async (viewer, { id }) => {
    const outcome = await offerAssessment(viewer, id);

    after(() => runSoon("deliver"));
    if (outcome === "closed") refreshAndRedirect("/check-ins?notice=closed");

    refreshAndRedirect(`/check-ins/${id}${outcome === "nothing to offer" ? "?notice=none" : ""}`);
  },
  { whenSignedOut: "redirect" },
);

/** Creates another link in the place of one that was passed on, which is shown this once. */
export const replaceLink = formAction(checkInInput, async (viewer, { id }): Promise<LinkState> => {
  const { token, tokenHash } = newLinkToken();

  if ((await replace(viewer, id, tokenHash)) === "closed") {
    return { message: "There’s no link to replace anymore: they’ve answered, or it’s over." };
  }

  return { link: `${env.APP_URL}/views/${token}` };
});

export const show = formAction(
  checkInInput,
  async (viewer, { id }) => {
    const outcome = await showView(viewer, id);

    refreshAndRedirect(outcome === "closed" ? "/check-ins?notice=closed" : `/check-ins/${id}`);
  },
  { whenSignedOut: "redirect" },
);

export const lookBack = formAction(outcomesInput, async (viewer, input) => {
  if (input.outcomes.length === 0) return noOutcome;

  if ((await saveOutcomes(viewer, input)) === "closed") {
    refreshAndRedirect("/check-ins?notice=closed");
  }

  refreshAndRedirect(`/check-ins/${input.id}?notice=saved`);
});
