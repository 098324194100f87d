"use server";

import { requestDates } from "@/app/_request/dates";
import { formAction } from "@/app/_request/form-action";
import { proposeAs } from "@/app/(workspace)/check-ins/[id]/agreement/agreeing";
import { agreementInput } from "@/lib/check-ins/agreement-input";

export const propose = formAction(agreementInput, async (viewer, input) => {
  const today = (await requestDates(viewer)).calendarDay(new Date());

  return proposeAs(viewer, input, { base: `/check-ins/${input.id}`, today });
});
