"use client";

import { AccountFields } from "@/components/people/account-fields";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/forms/form-state";
import { setUp } from "./actions";

/** The first account of a server, with its organization. */
export function SetUpForm({ token }: { token: string }) {
  const [{ message, errors, values }, action] = useFormAction<FormState>(setUp, {});

  return (
    <form action={action} noValidate className="flex flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="token" value={token} />
      <div className="flex flex-col gap-5">
        <TextField
          name="organization"
          label="Your organization’s name"
          hint="You can change it later."
          autoComplete="organization"
          required
          defaultValue={values?.organization}
          errors={errors?.organization}
        />
        <AccountFields values={values} errors={errors} />
      </div>
      <SubmitButton className="self-start" pendingLabel="Setting up…">
        Set up
      </SubmitButton>
    </form>
  );
}
