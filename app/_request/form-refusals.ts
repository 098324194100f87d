import "server-only";
import type { FormState } from "@/lib/forms/form-state";

/** For a form whose id is something else's, as when it is gone back to: the next time it is sent with an id of its own. */
export function idTaken(noun: "action" | "piece"): FormState {
  return {
    newId: crypto.randomUUID(),
    message: `This form added another ${noun} before. Send it once more to add this one, too.`,
  };
}

/** For a form that was opened in one organization and is sent after switching to another. */
export const organizationChanged: FormState = {
  message: "You work in another organization by now. Nothing was changed; reload the page.",
};
