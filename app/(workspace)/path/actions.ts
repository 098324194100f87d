"use server";

import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { idTaken } from "@/app/_request/form-refusals";
import { addOwnAction, setActionState, undoActionState } from "@/db/queries/actions";
import { dayOf } from "@/lib/forms/day";
import { limitReached } from "@/lib/limits";
import { actionClickInput, actionUndoInput, ownActionInput } from "@/lib/path/input";

const gone = { message: "This action isn’t there anymore. Reload the page to see what is." };

/** Starts an action or marks it done today. What another tab said meanwhile stays, and the page shows it. */
export const clickState = formAction(
  actionClickInput,
  async (viewer, { ref, revision, state }) => {
    const doneOn = state === "done" ? dayOf(new Date()) : null;
    const outcome = await setActionState(viewer, { ref, revision, state, doneOn });

    if (outcome === "not found") return gone;

    refreshAndRedirect(
      outcome === "conflict" ? `/path?conflict=${ref}#${ref}` : `/path?changed=${ref}#${ref}`,
    );
  },
  { whenSignedOut: "redirect" },
);

/** Undoes the last change of an action, unless it was changed since. */
export const undo = formAction(
  actionUndoInput,
  async (viewer, { ref, revision }) => {
    const outcome = await undoActionState(viewer, { ref, revision });

    if (outcome === "not found") return gone;

    refreshAndRedirect(
      outcome === "conflict" ? `/path?conflict=${ref}#${ref}` : `/path?undone=${ref}#${ref}`,
    );
  },
  { whenSignedOut: "redirect" },
);

export const addAction = formAction(ownActionInput, async (viewer, action) => {
  const outcome = await addOwnAction(viewer, action);

  if (outcome === "full") return { message: limitReached.ownActions };
  if (outcome === "taken") return idTaken("action");

  refreshAndRedirect(`/path?added=${action.id}#${action.id}`);
});
