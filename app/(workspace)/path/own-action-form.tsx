"use client";

import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/forms/form-state";
import { addAction } from "./actions";
import { OwnActionFields } from "./own-action-fields";

/** Adds an action of the person's own to the stage that has no other; `page` is the path's address with that one open. */
export function OwnActionForm({ id, page }: { id: string; page: string }) {
  const [{ message, errors, values, newId }, action] = useFormAction<FormState>(
    addAction,
    {},
    page,
  );

  return (
    <Disclosure
      summary="Add an action of your own"
      open={message !== undefined || errors !== undefined}
    >
      <form action={action} noValidate className="flex max-w-md flex-col gap-5 pb-4">
        <ErrorSummary message={message} errors={errors} />
        <input type="hidden" name="id" value={newId ?? values?.id ?? id} />
        <OwnActionFields
          saved={{ title: "", cadence: "monthly" }}
          hint="Such as a reading group, a community, a conference talk, or a practice."
          values={values}
          errors={errors}
        />
        <SubmitButton className="self-start" variant="secondary" pendingLabel="Adding…">
          Add action
        </SubmitButton>
      </form>
    </Disclosure>
  );
}
