"use client";

import { Choice } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/forms/form-state";
import { aimOptions } from "@/lib/people/aim";
import { signUp } from "./actions";

/** `join` is the secret of the team’s join link that brought them: then that’s what they begin with. */
export function SignUpForm({ join }: { join?: string }) {
  const [{ message, errors, values }, action] = useFormAction<FormState>(signUp, {});

  return (
    <form action={action} noValidate className="flex flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      <div className="flex flex-col gap-5">
        <TextField
          name="name"
          label="Your name"
          autoComplete="name"
          required
          defaultValue={values?.name}
          errors={errors?.name}
        />
        <TextField
          name="email"
          type="email"
          label="Email address"
          hint="You’ll use it to sign in."
          autoComplete="username"
          required
          defaultValue={values?.email}
          errors={errors?.email}
        />
        <TextField
          name="password"
          type="password"
          label="Password"
          hint="At least 8 characters. A few random words work well."
          autoComplete="new-password"
          required
          errors={errors?.password}
        />
        {join ? (
          <input type="hidden" name="join" value={join} />
        ) : (
          <Choice
            name="aim"
            legend="What brings you here?"
            hint="It only decides where you begin."
            options={aimOptions}
            defaultValue={values?.aim ?? "path"}
            errors={errors?.aim}
          />
        )}
      </div>
      <SubmitButton className="self-start" pendingLabel="Creating your account…">
        Sign up
      </SubmitButton>
    </form>
  );
}
