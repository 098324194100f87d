"use server";

import { requestDates } from "@/app/_request/dates";
import { proposeAs } from "@/app/(workspace)/check-ins/[id]/agreement/agreeing";
import { checkInAction } from "@/app/(workspace)/check-ins/check-in-action";
import { agreementInput } from "@/lib/check-ins/agreement-input";

export const propose = checkInAction(agreementInput, async (viewer, input) => {
  const today = (await requestDates(viewer)).calendarDay(new Date());

  return proposeAs(viewer, input, { base: `/check-ins/${input.id}`, today });
});
