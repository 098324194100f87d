"use server";

import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { saveManagerNote } from "@/db/queries/manager-notes";
import { noteInput } from "@/lib/teams/note-input";

export const saveNote = formAction(noteInput, async (viewer, note) => {
  const outcome = await saveManagerNote(viewer, note);

  if (outcome === "not found") {
    return { message: "You don’t manage this person anymore. Copy what you typed." };
  }
  if (outcome === "conflict") {
    return {
      message:
        "This note was changed in another tab or on another device in the meantime, and yours isn’t saved. Copy it, then reload the page.",
    };
  }

  refreshAndRedirect(`/teams/${note.teamId}/members/${note.placeId}?notes=saved`);
});
