"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/forms/form-state";
import { enterAddress } from "./actions";

export function AddressForm() {
  const [{ message, errors, values }, action] = useFormAction<FormState>(enterAddress, {});

  return (
    <form action={action} noValidate className="flex max-w-md flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      <div className="flex flex-col gap-5">
        <TextField
          name="email"
          type="email"
          label="Email address"
          autoComplete="username"
          required
          defaultValue={values?.email}
          errors={errors?.email}
        />
        <TextField
          name="password"
          type="password"
          label="Your password"
          autoComplete="current-password"
          required
          errors={errors?.password}
        />
      </div>
      <SubmitButton className="self-start" pendingLabel="Saving…">
        Use this address
      </SubmitButton>
    </form>
  );
}
