"use server";

import { notFound } from "next/navigation";
import { requestDates } from "@/app/_request/dates";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { changeOwnAction, removeOwnAction, setActionState } from "@/db/queries/actions";
import { isInFuture, stillToCome } from "@/lib/forms/day";
import { actionStateInput, ownActionInput, ownActionRemovalInput } from "@/lib/path/input";

const gone = { message: "This action is gone. Copy what you typed." };

export const setState = formAction(actionStateInput, async (viewer, { doneOn, ...said }) => {
  const now = new Date();

  if (doneOn && isInFuture(doneOn, now)) {
    return { errors: { doneOn: [stillToCome] } };
  }

  const today = (await requestDates(viewer)).calendarDay(now);
  const day = said.state === "done" ? (doneOn ?? today) : null;
  const outcome = await setActionState(viewer, { ...said, doneOn: day });

  if (outcome === "not found") return gone;
  if (outcome === "conflict") {
    return {
      message:
        "This action was changed in another tab in the meantime, and your change isn’t saved. Copy your note, then reload the page to see the current version.",
    };
  }

  refreshAndRedirect(`/path?changed=${said.ref}#${said.ref}`);
});

export const changeAction = formAction(ownActionInput, async (viewer, action) => {
  if ((await changeOwnAction(viewer, action)) === "not found") return gone;

  refreshAndRedirect(`/path?added=${action.id}#${action.id}`);
});

export const removeAction = formAction(
  ownActionRemovalInput,
  async (viewer, { id }) => {
    if ((await removeOwnAction(viewer, id)) === "not found") notFound();

    refreshAndRedirect("/path");
  },
  { whenSignedOut: "redirect" },
);
