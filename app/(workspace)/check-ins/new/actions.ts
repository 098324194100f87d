"use server";

import { after } from "next/server";
import { requestDates } from "@/app/_request/dates";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { runSoon } from "@/app/_server/jobs";
import { openCheckIn } from "@/db/queries/check-ins";
import { earliestDue, latestDue, restDays } from "@/lib/check-ins/check-in";
import { askInput } from "@/lib/check-ins/input";
import { defaultRevealHour, revealInstant } from "@/lib/check-ins/reveal-hour";
import { limitReached } from "@/lib/limits";
import { dayText } from "@/lib/text/dates";

export const ask = formAction(askInput, async (viewer, form) => {
  const { reveal, revealOn, revealHour, ...input } = form;
  const { calendarDay, zone } = await requestDates(viewer);
  const today = calendarDay(new Date());
  const [earliest, latest] = [earliestDue(today), latestDue(today)];
  if (input.dueOn < earliest) {
    return { errors: { dueOn: [`Give them a week: ${dayText(earliest)}, or later.`] } };
  }
  if (input.dueOn > latest) {
    return { errors: { dueOn: [`Choose a day up to ${dayText(latest)}.`] } };
  }
  const hour =
    reveal === "hour"
      ? revealInstant({
          day: revealOn || input.dueOn,
          hour: revealHour ?? defaultRevealHour,
          dueOn: input.dueOn,
          zone,
        })
      : { at: undefined };
  if ("error" in hour) return { errors: { revealOn: [hour.error] } };

  const outcome = await openCheckIn(viewer, { ...input, revealAt: hour.at });

  switch (outcome) {
    case "opened":
      after(() => runSoon("deliver"));
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
