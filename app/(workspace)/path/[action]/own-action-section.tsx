"use client";

import { OwnActionFields } from "@/app/(workspace)/path/own-action-fields";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/forms/form-state";
import { changeAction } from "./actions";
import { DeleteAction } from "./delete-action";

/** What only an action of one's own allows: other words, another cadence, and removing it. */
export function OwnActionSection({
  action: { ref, title, cadence },
}: {
  action: { ref: string; title: string; cadence: string };
}) {
  const [{ message, errors, values }, action] = useFormAction<FormState>(changeAction, {});

  return (
    <div className="flex flex-col gap-6">
      <form action={action} noValidate className="flex max-w-md flex-col gap-5">
        <ErrorSummary message={message} errors={errors} />
        <input type="hidden" name="id" value={ref} />
        <OwnActionFields saved={{ title, cadence }} values={values} errors={errors} />
        <SubmitButton className="self-start" variant="secondary" pendingLabel="Saving…">
          Save action
        </SubmitButton>
      </form>
      <DeleteAction
        id={ref}
        text="This permanently deletes the action and its notes. Linked evidence stays."
      />
    </div>
  );
}
