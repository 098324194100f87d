"use server";

import { notFound, redirect } from "next/navigation";
import { buttonAction, formAction } from "@/app/_request/form-action";
import { changeOwnAction, removeOwnAction, setActionState } from "@/db/queries/actions";
import { dayOf, isInFuture, stillToCome } from "@/lib/forms/day";
import { actionStateInput, ownActionInput, ownActionRemovalInput } from "@/lib/path/input";

export const setState = formAction(actionStateInput, async (viewer, { doneOn, ...said }) => {
  const now = new Date();

  if (doneOn && isInFuture(doneOn, now)) {
    return { errors: { doneOn: [stillToCome] } };
  }

  const today = dayOf(now);
  const day = said.state === "done" ? (doneOn ?? today) : null;
  const outcome = await setActionState(viewer, { ...said, doneOn: day });

  if (outcome === "not found") notFound();
  if (outcome === "conflict") {
    return {
      message:
        "This action was changed in another tab meanwhile, and yours is not saved. Reload the page to see how it stands; copy your note first.",
    };
  }

  redirect(`/path?changed=${said.ref}#${said.ref}`);
});

export const changeAction = formAction(ownActionInput, async (viewer, action) => {
  if ((await changeOwnAction(viewer, action)) === "not found") notFound();

  redirect(`/path?added=${action.id}#${action.id}`);
});

export const removeAction = buttonAction(ownActionRemovalInput, async (viewer, { id }) => {
  if ((await removeOwnAction(viewer, id)) === "not found") notFound();

  redirect("/path");
});
