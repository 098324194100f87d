"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { NewPasswordField, TextField } from "@/components/ui/text-field";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/forms/form-state";
import { join } from "./actions";

/** A new account whose address is the invitation's. */
export function JoinForm({
  token,
  email,
  takesOver,
}: {
  token: string;
  email: string;
  takesOver: boolean;
}) {
  const [{ message, errors, values }, action] = useFormAction<FormState>(join, {});

  return (
    <form action={action} noValidate className="flex flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="token" value={token} />
      {takesOver && <input type="hidden" name="takesOver" value="yes" />}
      <div className="flex flex-col gap-5">
        <TextField
          id="email"
          name=""
          type="email"
          label="Email address"
          hint="The invitation is for this address."
          autoComplete="username"
          readOnly
          value={email}
        />
        <TextField
          name="name"
          label="Your name"
          autoComplete="name"
          required
          defaultValue={values?.name}
          errors={errors?.name}
        />
        <NewPasswordField errors={errors?.password} />
      </div>
      <SubmitButton
        className="self-start"
        variant={takesOver ? "secondary" : "primary"}
        pendingLabel="Creating your account…"
      >
        {takesOver ? "Create a new account and join" : "Join"}
      </SubmitButton>
    </form>
  );
}
