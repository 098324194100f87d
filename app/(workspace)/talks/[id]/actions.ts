"use server";

import { requestDates } from "@/app/_request/dates";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { confirmLog, setActionDone } from "@/db/queries/talk-log";
import { limitReached } from "@/lib/limits";
import { confirmationInput, doneInput } from "@/lib/talks/input";
import { logClosedText } from "@/lib/talks/words";

export const confirmTalk = formAction(confirmationInput, async (viewer, version) => {
  const outcome = await confirmLog(viewer, version);

  if (outcome === "full") return { message: limitReached.agreedActions };
  if (outcome === "closed") return { message: logClosedText };
  // Its own writer has nothing to confirm, and is shown that it waits; an agenda asks no one.
  if (outcome === "own" || outcome === "empty") return refreshAndRedirect(`/talks/${version.id}`);

  refreshAndRedirect(`/talks/${version.id}?notice=${outcome}`);
});

export const markAction = formAction(doneInput, async (viewer, { talkId, id, done }) => {
  const today = (await requestDates(viewer)).calendarDay(new Date());
  const outcome = await setActionDone(viewer, {
    talkId,
    id,
    doneOn: done === "yes" ? today : null,
  });

  if (outcome === "not found") {
    return {
      message: "This can’t be marked here anymore. Reload the page to see where it stands.",
    };
  }

  refreshAndRedirect(`/talks/${talkId}#agreed`);
});
