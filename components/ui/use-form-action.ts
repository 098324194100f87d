"use client";

import { unstable_rethrow } from "next/navigation";
import { useActionState, useSyncExternalStore } from "react";
import type { FormState } from "@/lib/forms/form-state";
import { typedValues } from "@/lib/forms/parse-form";

const unanswered =
  "Leadpath could not be reached, or failed on the way: this may be saved or not. What you typed is still here; try again in a moment.";

/**
 * React's `useActionState` for a form's server action, but a request that never comes back is a refusal, which keeps the
 * page and what was typed. Before the script has come the form sends itself, as ever.
 */
export function useFormAction<State extends FormState>(
  send: (previous: unknown, form: FormData) => Promise<State>,
  nothing: Awaited<State>,
): [Awaited<State>, (form: FormData) => void] {
  const [answered, sendItself] = useActionState<State, FormData>(send, nothing);
  const [state, sendByScript] = useActionState<State, FormData>(async (previous, form) => {
    try {
      return await send(previous, form);
    } catch (error) {
      unstable_rethrow(error);

      return { ...nothing, values: typedValues(form), message: unanswered };
    }
  }, answered);
  const hasScript = useSyncExternalStore(neverChanges, yes, no);

  return hasScript ? [state, sendByScript] : [answered, sendItself];
}

const neverChanges = () => () => {};
const yes = () => true;
const no = () => false;
