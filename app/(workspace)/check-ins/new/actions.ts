"use server";

import { requestDates } from "@/app/_request/dates";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { openCheckIn } from "@/db/queries/check-ins";
import { dueDayError, restDays } from "@/lib/check-ins/check-in";
import { askInput } from "@/lib/check-ins/input";
import { limitReached } from "@/lib/limits";

export const ask = formAction(askInput, async (viewer, input) => {
  const today = (await requestDates(viewer)).calendarDay(new Date());
  const tooSoonOrFar = dueDayError(input.dueOn, today);
  if (tooSoonOrFar) return { errors: { dueOn: [tooSoonOrFar] } };

  const outcome = await openCheckIn(viewer, input);

  switch (outcome) {
    case "opened":
      return refreshAndRedirect(`/check-ins/${input.id}`);
    case "no member":
      return { errors: { email: ["No one in your organization signs in with this address."] } };
    case "yourself":
      return { errors: { email: ["That’s your own address. Ask someone else."] } };
    case "open":
      return {
        errors: { email: ["You two already have an open check-in. Finish it or end it first."] },
      };
    case "too soon":
      return {
        errors: {
          email: [
            `You two compared views less than ${restDays} days ago. Give things time to change.`,
          ],
        },
      };
    case "full":
      return { message: limitReached.openCheckIns };
  }
});
