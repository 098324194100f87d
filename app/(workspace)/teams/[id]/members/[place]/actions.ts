"use server";

import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { saveManagerNote } from "@/db/queries/manager-notes";
import { noteConflictText } from "@/lib/teams/note";
import { noteInput } from "@/lib/teams/note-input";

export const saveNote = formAction(noteInput, async (viewer, note) => {
  const outcome = await saveManagerNote(viewer, note);

  if (outcome === "not found") {
    return { message: "You don’t manage this person anymore. Copy what you typed." };
  }
  if (outcome === "conflict") return { message: noteConflictText };

  refreshAndRedirect(`/teams/${note.teamId}/members/${note.placeId}?notes=saved`);
});
