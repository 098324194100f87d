"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/forms/form-state";
import { askForLink } from "./actions";

export function AskForm() {
  const [{ message, errors, values }, action] = useFormAction<FormState>(askForLink, {});

  return (
    <form action={action} noValidate className="flex flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      <div className="w-full">
        <TextField
          name="email"
          type="email"
          label="Email address"
          autoComplete="username"
          required
          defaultValue={values?.email}
          errors={errors?.email}
        />
      </div>
      <SubmitButton className="self-start" pendingLabel="Sending…">
        Send link
      </SubmitButton>
    </form>
  );
}
