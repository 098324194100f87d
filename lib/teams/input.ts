import { z } from "zod";
import { singleLineText } from "@/lib/forms/text";
import { openingKinds } from "./opening";

/** A team's name: 1 to 100 characters on one line, without the blanks around it, something of it to be seen. */
export const teamName = singleLineText(100, "Enter a name.");

/** A thing to open, as a form's one field names it: its kind and its id, with a blank between. */
export const openedThing = z
  .string("Choose what to open.")
  .max(60, "Choose what to open.")
  .transform((text) => {
    const [kind, thingId] = text.split(" ");

    return { kind, thingId };
  })
  .pipe(
    z.object({ kind: z.enum(openingKinds), thingId: z.uuid() }, { error: "Choose what to open." }),
  );
