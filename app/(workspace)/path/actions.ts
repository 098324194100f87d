"use server";

import { requestDates } from "@/app/_request/dates";
import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { idTaken } from "@/app/_request/form-refusals";
import { addOwnAction, setActionState, undoActionState } from "@/db/queries/actions";
import { limitReached } from "@/lib/limits";
import { actionClickInput, actionUndoInput, ownActionInput } from "@/lib/path/input";

/** Starts an action or marks it done today. What another tab said meanwhile stays, and the page shows it. */
export const clickState = formAction(
  actionClickInput,
  async (viewer, { ref, revision, state }) => {
    const dates = await requestDates(viewer);
    const doneOn = state === "done" ? dates.calendarDay(new Date()) : null;
    const outcome = await setActionState(viewer, { ref, revision, state, doneOn });

    return backToPath(ref, outcome, "changed");
  },
  { whenSignedOut: "redirect" },
);

/** Undoes the last change of an action, unless it was changed since. */
export const undo = formAction(
  actionUndoInput,
  async (viewer, { ref, revision }) => {
    const outcome = await undoActionState(viewer, { ref, revision });

    return backToPath(ref, outcome, "undone");
  },
  { whenSignedOut: "redirect" },
);

export const addAction = formAction(ownActionInput, async (viewer, action) => {
  const outcome = await addOwnAction(viewer, action);

  if (outcome === "full") return { message: limitReached.ownActions };
  if (outcome === "taken") return idTaken("action");

  refreshAndRedirect(`/path?added=${action.id}#${action.id}`);
});

/** Back to the action, which says what was done or that another tab was first, unless it is gone. */
function backToPath(ref: string, outcome: unknown, done: "changed" | "undone") {
  if (outcome === "not found") {
    return { message: "This action is gone. Reload the page to see what’s here now." };
  }

  refreshAndRedirect(`/path?${outcome === "conflict" ? "conflict" : done}=${ref}#${ref}`);
}
