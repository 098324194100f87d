import "server-only";
import { after } from "next/server";
import { z } from "zod";
import { refreshAndRedirect } from "@/app/_request/form-action";
import { runSoon } from "@/app/_server/jobs";
import type { AgreementState } from "@/components/check-ins/agreement-form";
import type { ViewBase } from "@/components/check-ins/view-base";
import { confirmAgreement, proposeAgreement } from "@/db/queries/agreements";
import { findCheckIn } from "@/db/queries/check-ins";
import type { Viewer } from "@/lib/access/viewer";
import { latestReviewDays } from "@/lib/check-ins/agreement";
import { type AgreementInput, noDecider } from "@/lib/check-ins/agreement-input";
import { agreementTerms } from "@/lib/check-ins/agreement-terms";
import { agreementClosedText, agreementConflictText } from "@/lib/check-ins/agreement-words";
import { otherOf } from "@/lib/check-ins/words";
import type { FormState } from "@/lib/forms/form-state";
import { limitReached } from "@/lib/limits";
import { addDays, dayText } from "@/lib/text/dates";

/** What the address of an agreement's page tells of what just happened. */
export const agreementSearch = z.object({
  notice: z.enum(["confirmed", "outdated", "unchanged"]).optional().catch(undefined),
});

/** Writes a version as one of the two, whose pages of the check-in are below `base`; `today` is the day where they are. */
export async function proposeAs(
  viewer: Viewer,
  input: AgreementInput,
  { base, today }: { base: ViewBase; today: string },
): Promise<AgreementState> {
  const latest = addDays(today, latestReviewDays);
  if (input.reviewOn <= today) return { errors: { reviewOn: ["Choose a day from tomorrow on."] } };
  if (input.reviewOn > latest) {
    return { errors: { reviewOn: [`Choose a day up to ${dayText(latest)}.`] } };
  }

  const outcome = await proposeAgreement(viewer, input);

  switch (outcome) {
    case "proposed":
      after(() => runSoon("deliver"));
      return refreshAndRedirect(`${base}/agreement`);
    case "unchanged":
      return refreshAndRedirect(`${base}/agreement?notice=unchanged`);
    case "no decider":
      return { errors: { decider: [noDecider] } };
    case "full":
      return { message: limitReached.agreementVersions };
    case "closed":
      return { message: agreementClosedText };
  }

  const checkIn = await findCheckIn(viewer, input.id);
  if (!checkIn) return { message: agreementClosedText };

  const { newer } = outcome;
  const reader = { side: checkIn.side, other: otherOf(checkIn) };

  return {
    message: agreementConflictText(newer, reader),
    newer: { version: newer.version, terms: agreementTerms(newer, reader) },
  };
}

/** Confirms a version likewise. */
export async function agreeAs(
  viewer: Viewer,
  input: { id: string; version: number },
  base: ViewBase,
): Promise<FormState> {
  const outcome = await confirmAgreement(viewer, input);

  if (outcome === "closed") return { message: agreementClosedText };
  if (outcome === "full") return { message: limitReached.agreedActions };

  after(() => runSoon("deliver"));
  // Its own writer has nothing to confirm, and is shown that it waits.
  return refreshAndRedirect(`${base}/agreement?notice=${outcome}`);
}
