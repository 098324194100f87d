"use server";

import { after } from "next/server";
import { requestDates } from "@/app/_request/dates";
import { refreshAndRedirect } from "@/app/_request/form-action";
import { newLinkToken } from "@/app/_request/link-tokens";
import { env } from "@/app/_server/env";
import { runSoon } from "@/app/_server/jobs";
import { checkInAction } from "@/app/(workspace)/check-ins/check-in-action";
import type { LinkState } from "@/components/check-ins/replace-link-form";
import { saveOutcomes } from "@/db/queries/agreement-outcomes";
import { extendCheckIn, offerAssessment, showView } from "@/db/queries/check-ins";
import { replaceLink as replace } from "@/db/queries/guests";
import { notLaterText, tooFarOff } from "@/lib/check-ins/check-in";
import { checkInInput, extensionInput } from "@/lib/check-ins/input";
import { noOutcome, outcomesInput } from "@/lib/check-ins/outcome";
import type { FormState } from "@/lib/forms/form-state";

export const offer = checkInAction(
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
export const replaceLink = checkInAction(
  checkInInput,
  async (viewer, { id }): Promise<LinkState> => {
    const { token, tokenHash } = newLinkToken();

    if ((await replace(viewer, id, tokenHash)) === "closed") {
      return { message: "There’s no link to replace anymore: they’ve answered, or it’s over." };
    }

    return { link: `${env.APP_URL}/views/${token}` };
  },
);

export const show = checkInAction(
  checkInInput,
  async (viewer, { id }) => {
    const outcome = await showView(viewer, id);

    refreshAndRedirect(outcome === "closed" ? "/check-ins?notice=closed" : `/check-ins/${id}`);
  },
  { whenSignedOut: "redirect" },
);

export const giveMoreTime = checkInAction(
  extensionInput,
  async (viewer, { id, dueOn }): Promise<FormState> => {
    const { calendarDay, zone } = await requestDates(viewer);
    const tooFar = tooFarOff(dueOn, calendarDay(new Date()));
    if (tooFar) return { errors: { dueOn: [tooFar] } };

    const outcome = await extendCheckIn(viewer, { id, dueOn, zone });

    if (outcome === "not later") return { errors: { dueOn: [notLaterText] } };
    refreshAndRedirect(outcome === "closed" ? "/check-ins?notice=closed" : `/check-ins/${id}`);
  },
);

export const lookBack = checkInAction(outcomesInput, async (viewer, input) => {
  if (input.outcomes.length === 0) return noOutcome;

  if ((await saveOutcomes(viewer, input)) === "closed") {
    refreshAndRedirect("/check-ins?notice=closed");
  }

  refreshAndRedirect(`/check-ins/${input.id}?notice=saved`);
});
