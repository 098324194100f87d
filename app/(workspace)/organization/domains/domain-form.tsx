"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/forms/form-state";
import { addKnown } from "./actions";

export function DomainForm() {
  const [{ message, errors, values }, action] = useFormAction<FormState>(addKnown, {});

  return (
    <form action={action} noValidate className="flex max-w-md flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      <TextField
        name="domain"
        label="Domain"
        hint="What follows the @, like example.com."
        autoComplete="off"
        required
        defaultValue={values?.domain}
        errors={errors?.domain}
      />
      <SubmitButton className="self-start" pendingLabel="Listing…">
        List this domain
      </SubmitButton>
    </form>
  );
}
