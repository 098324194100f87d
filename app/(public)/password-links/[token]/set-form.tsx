"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { NewPasswordField, PasswordOwner, TextField } from "@/components/ui/text-field";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/forms/form-state";
import { setPassword } from "./actions";

export function SetForm({ token, email }: { token: string; email: string | null }) {
  const [{ message, errors, values }, action] = useFormAction<FormState>(setPassword, {});

  return (
    <form action={action} noValidate className="flex flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="token" value={token} />
      <PasswordOwner email={email} />
      <div className="flex w-full flex-col gap-5">
        {!email && (
          <TextField
            name="email"
            type="email"
            label="Email address"
            hint="This account doesn’t have one. You’ll use it to sign in from now on."
            autoComplete="username"
            required
            defaultValue={values?.email}
            errors={errors?.email}
          />
        )}
        <NewPasswordField label="New password" errors={errors?.password} />
      </div>
      <SubmitButton className="self-start" pendingLabel="Saving…">
        Set password
      </SubmitButton>
    </form>
  );
}
