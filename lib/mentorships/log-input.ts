import { z } from "zod";

/** What a button sends that opens the log of an ended mentorship to a later mentor, by their mentorship, or withdraws it. */
export const openedLogInput = z.strictObject({ mentorshipId: z.uuid(), openedTo: z.uuid() });
