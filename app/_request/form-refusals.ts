import "server-only";
import type { FormState } from "@/lib/forms/form-state";

/** For a form whose id was already used, as after going back to it: the next time, it's sent with a new id. */
export function idTaken(noun: "action" | "piece" | "talk"): FormState {
  return {
    newId: crypto.randomUUID(),
    message: `This form was already used to add another ${noun}. Send it again to add this one, too.`,
  };
}

/** For a form that was opened in one organization and is sent after switching to another. */
export const organizationChanged: FormState = {
  message: "You’ve switched to another organization. Nothing was changed; reload the page.",
};
