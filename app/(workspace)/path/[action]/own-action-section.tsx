"use client";

import { OwnActionFields } from "@/app/(workspace)/path/own-action-fields";
import { Button } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/forms/form-state";
import { changeAction, removeAction } from "./actions";

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
      <Disclosure summary="Delete this action">
        <ButtonForm action={removeAction} className="flex max-w-measure flex-col gap-4">
          <input type="hidden" name="id" value={ref} />
          <p>This permanently deletes the action and its notes. Linked evidence stays.</p>
          <Button type="submit" variant="danger" className="self-start">
            Delete action
          </Button>
        </ButtonForm>
      </Disclosure>
    </div>
  );
}
