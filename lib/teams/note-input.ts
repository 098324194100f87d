import { z } from "zod";
import { multilineText } from "@/lib/forms/text";
import { noteLength } from "./note";

/** What someone notes for themselves, and the revision that they saw: 0 when nothing was kept yet. */
export const noteFields = {
  revision: z.coerce.number().int().min(0).max(2_147_483_647),
  text: multilineText(noteLength, `Use at most ${noteLength.toLocaleString("en-US")} characters.`),
};

/** A manager's note about someone's place in a team. */
export const noteInput = z.strictObject({ teamId: z.uuid(), placeId: z.uuid(), ...noteFields });
