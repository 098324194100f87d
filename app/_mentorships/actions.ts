"use server";

import { formAction, refreshAndRedirect } from "@/app/_request/form-action";
import { saveMentorshipNote } from "@/db/queries/mentorship-notes";
import { openLog, withdrawLog } from "@/db/queries/opened-logs";
import { openedLogInput } from "@/lib/mentorships/log-input";
import { logNotOpenText } from "@/lib/mentorships/log-words";
import { mentorshipNoteInput } from "@/lib/mentorships/note-input";
import { noteConflictText } from "@/lib/teams/note";

export const savePrivateNote = formAction(mentorshipNoteInput, async (viewer, note) => {
  const outcome = await saveMentorshipNote(viewer, note);

  if (outcome === "not found") {
    return { message: "This mentorship has ended. Copy what you typed." };
  }
  if (outcome === "conflict") return { message: noteConflictText };

  const { mentorshipId } = note;
  refreshAndRedirect(
    outcome === "mentor"
      ? `/mentees/${mentorshipId}/note?notice=saved`
      : `/mentors/${mentorshipId}/note?notice=saved`,
  );
});

export const openLogTo = formAction(openedLogInput, async (viewer, log) => {
  if ((await openLog(viewer, log)) === "not found") return { message: logNotOpenText };

  refreshAndRedirect(`/mentors/${log.mentorshipId}/log?notice=opened`);
});

export const withdrawLogFrom = formAction(openedLogInput, async (viewer, log) => {
  if ((await withdrawLog(viewer, log)) === "not found") return { message: logNotOpenText };

  refreshAndRedirect(`/mentors/${log.mentorshipId}/log?notice=withdrawn`);
});
