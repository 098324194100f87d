"use server";

import { requestDates } from "@/app/_request/dates";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { mistakeInDay } from "@/app/(workspace)/talks/request-talk";
import { callOffTalk, moveTalk as move } from "@/db/queries/talks";
import { callOffInput, moveInput } from "@/lib/talks/input";
import { talkTimeOf } from "@/lib/talks/talk";

const written = {
  message: "Something of this talk is noted already, so it can’t be moved or called off anymore.",
};
const closed = {
  message:
    "This talk can’t be changed anymore: it was called off, one of you left the team, or the mentorship ended.",
};

export const moveTalk = formAction(moveInput, async (viewer, { id, revision, day, time }) => {
  const dates = await requestDates(viewer);
  const mistake = mistakeInDay(day, dates.calendarDay(new Date()));
  if (mistake) return { errors: { day: [mistake] } };

  const outcome = await move(viewer, { id, revision, ...talkTimeOf({ day, time }, dates.zone) });

  if (outcome === "closed") return closed;
  if (outcome === "written") return written;
  if (outcome === "moved") {
    return {
      message:
        "This talk was moved in the meantime, and yours isn’t saved. Reload the page to see the new time.",
    };
  }

  refreshAndRedirect(`/talks/${id}?notice=moved`);
});

export const callOff = formAction(callOffInput, async (viewer, { id }) => {
  const outcome = await callOffTalk(viewer, id);

  if (outcome === "closed") return closed;
  if (outcome === "written") return written;

  refreshAndRedirect(`/talks/${id}?notice=called-off`);
});
