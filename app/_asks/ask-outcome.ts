import "server-only";
import { guestsADay } from "@/app/_request/guest-limit";
import { consumeLimit } from "@/db/queries/rate-limits";
import { nameMissing } from "@/lib/asks/words";
import type { FormState } from "@/lib/forms/form-state";
import { limitReached } from "@/lib/limits";
import { tooManyToday } from "@/lib/text/notices";

/** What refuses to ask someone, whatever it's about, by what the query answers. */
export const askRefusals = {
  yourself: { errors: { email: ["That’s an address of your own. Ask someone else."] } },
  open: { errors: { email: ["You’ve already asked them, and they haven’t answered yet."] } },
  silenced: {
    errors: { email: ["The owner of this address doesn’t want mail from Leadpath."] },
  },
  "mailed lately": {
    errors: {
      email: [
        "Leadpath wrote to this address less than 30 days ago, and doesn’t write again so soon.",
      ],
    },
  },
  full: { message: limitReached.openAsks },
  "full of guests": { message: limitReached.openGuestCheckIns },
  "not a member": { message: "You’re not a member of this organization anymore." },
} satisfies Record<string, FormState>;

/** Asks someone outside, who needs a name, unless the viewer asked too many of them today. */
export async function askOutside<Outcome>(
  viewer: { id: string },
  name: string | null,
  ask: (name: string) => Promise<Outcome>,
): Promise<Outcome | FormState> {
  if (!name) return nameMissing;
  if ((await consumeLimit(guestsADay, viewer.id)) > 0) {
    return { message: tooManyToday(guestsADay.points, "request") };
  }

  return ask(name);
}
