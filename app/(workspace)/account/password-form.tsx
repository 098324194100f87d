"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { NewPasswordField, PasswordOwner, TextField } from "@/components/ui/text-field";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/forms/form-state";
import { changePassword } from "./actions";

export function PasswordForm({ email }: { email: string | null }) {
  const [{ message, errors }, action] = useFormAction<FormState>(changePassword, {});

  return (
    <form action={action} noValidate className="flex max-w-md flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      <PasswordOwner email={email} />
      <div className="flex flex-col gap-5">
        <TextField
          name="currentPassword"
          type="password"
          label="Current password"
          autoComplete="current-password"
          required
          errors={errors?.currentPassword}
        />
        <NewPasswordField name="newPassword" label="New password" errors={errors?.newPassword} />
      </div>
      <SubmitButton className="self-start" variant="secondary" pendingLabel="Changing…">
        Change password
      </SubmitButton>
    </form>
  );
}
