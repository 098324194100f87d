"use server";

import { requestDates } from "@/app/_request/dates";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { idTaken } from "@/app/_request/form-refusals";
import { mistakeInDay } from "@/app/(workspace)/talks/request-talk";
import { planTalk as plan } from "@/db/queries/talk-plans";
import { limitReached } from "@/lib/limits";
import { talkInput } from "@/lib/talks/input";
import { talkTimeOf } from "@/lib/talks/talk";

export const planTalk = formAction(talkInput, async (viewer, { day, time, ...talk }) => {
  const dates = await requestDates(viewer);
  const mistake = mistakeInDay(day, dates.calendarDay(new Date()));
  if (mistake) return { errors: { day: [mistake] } };

  const outcome = await plan(viewer, { ...talk, ...talkTimeOf({ day, time }, dates.zone) });

  if (outcome === "taken") return idTaken("talk");
  if (outcome === "full") return { message: limitReached.talks };
  if (outcome === "not found") {
    return {
      message:
        "placeId" in talk.basis
          ? "You two aren’t in this team together anymore, so no talk was planned."
          : "This mentorship is paused or has ended, so no talk was planned.",
    };
  }

  refreshAndRedirect(`/talks/${talk.id}?notice=planned`);
});
