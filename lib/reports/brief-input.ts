import { z } from "zod";
import { singleLine } from "@/lib/forms/text";
import { askLength } from "./brief";

/** A line that may be typed over several: they become one. It may be empty. */
const ask = z
  .string()
  .max(askLength * 2, tooLong())
  .transform((text) => text.replace(/\s+/g, " "))
  .pipe(singleLine(askLength, tooLong()));

/** What someone asks of their manager, for which report, and the revision that they saw: 0 when nothing was kept yet. */
export const briefInput = z.strictObject({
  reportId: z.uuid(),
  revision: z.coerce.number().int().min(0).max(2_147_483_647),
  opportunity: ask,
  rating: ask,
  date: ask,
});

export const briefRemovalInput = z.strictObject({ reportId: z.uuid() });

function tooLong() {
  return `Use at most ${askLength} characters.`;
}
