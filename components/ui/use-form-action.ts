"use client";

import { unstable_rethrow } from "next/navigation";
import { useActionState } from "react";
import type { FormAction, FormState } from "@/lib/forms/form-state";
import { typedValues } from "@/lib/forms/parse-form";
import { useHasScript } from "./use-has-script";

const unanswered =
  "Leadpath couldn’t be reached, or failed partway, so this may or may not be done. Nothing you typed is lost; try again in a moment.";

/**
 * React's `useActionState` for a form's server action, but a request that never comes back is a refusal, which keeps the
 * page and what was typed. Until the script arrives, the form submits itself, as ever: to `page`, where another address
 * than the page's own shows the form that comes back.
 */
export function useFormAction<State extends FormState>(
  send: FormAction<State>,
  nothing: Awaited<State>,
  page?: string,
): [Awaited<State>, (form: FormData) => void] {
  // Nothing comes back from a post that carries another form's button as well.
  const [answered = nothing, sendItself] = useActionState<State, FormData>(send, nothing, page);
  const [state, sendByScript] = useActionState<State, FormData>(async (previous, form) => {
    try {
      return await send(previous, form);
    } catch (error) {
      unstable_rethrow(error);

      return { ...nothing, values: typedValues(form), message: unanswered };
    }
  }, answered);
  const hasScript = useHasScript();

  return hasScript ? [state, sendByScript] : [answered, sendItself];
}
