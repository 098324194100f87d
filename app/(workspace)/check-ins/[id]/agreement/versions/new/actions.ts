"use server";

import { requestDates } from "@/app/_request/dates";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { findRequestCheckIn } from "@/app/(workspace)/check-ins/request-check-in";
import { proposeAgreement } from "@/db/queries/agreements";
import { latestReviewDays } from "@/lib/check-ins/agreement";
import { agreementInput, noDecider } from "@/lib/check-ins/agreement-input";
import { type AgreementTerms, agreementTerms } from "@/lib/check-ins/agreement-terms";
import { agreementClosedText, agreementConflictText } from "@/lib/check-ins/agreement-words";
import { otherOf } from "@/lib/check-ins/words";
import type { FormState } from "@/lib/forms/form-state";
import { limitReached } from "@/lib/limits";
import { addDays, dayText } from "@/lib/text/dates";

/** What comes back from a form that met a newer version: that one, to read beside what was typed. */
export type AgreementState = FormState & { newer?: { version: number; terms: AgreementTerms } };

export const propose = formAction(
  agreementInput,
  async (viewer, input): Promise<AgreementState | undefined> => {
    const today = (await requestDates(viewer)).calendarDay(new Date());
    const latest = addDays(today, latestReviewDays);
    if (input.reviewOn <= today)
      return { errors: { reviewOn: ["Choose a day from tomorrow on."] } };
    if (input.reviewOn > latest) {
      return { errors: { reviewOn: [`Choose a day up to ${dayText(latest)}.`] } };
    }

    const outcome = await proposeAgreement(viewer, input);

    switch (outcome) {
      case "proposed":
        return refreshAndRedirect(`/check-ins/${input.id}/agreement`);
      case "unchanged":
        return refreshAndRedirect(`/check-ins/${input.id}/agreement?notice=unchanged`);
      case "no decider":
        return { errors: { decider: [noDecider] } };
      case "full":
        return { message: limitReached.agreementVersions };
      case "closed":
        return { message: agreementClosedText };
    }

    const checkIn = await findRequestCheckIn(input.id);
    if (!checkIn) return { message: agreementClosedText };

    const { newer } = outcome;
    const reader = { side: checkIn.side, other: otherOf(checkIn) };

    return {
      message: agreementConflictText(newer, reader),
      newer: { version: newer.version, terms: agreementTerms(newer, reader) },
    };
  },
);
