import { z } from "zod";
import { noteFields } from "@/lib/teams/note-input";

/** What someone notes for themselves about a mentorship, and the revision that they saw. */
export const mentorshipNoteInput = z.strictObject({ mentorshipId: z.uuid(), ...noteFields });
