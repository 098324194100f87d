"use client";

import { Choice } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/forms/form-state";
import { aimOptions, type CameBy } from "@/lib/people/aim";
import { signUp } from "./actions";

/** `cameBy` are the secrets of what brought them, by what it is: then that’s what they begin with. */
export function SignUpForm({ cameBy }: { cameBy: CameBy }) {
  const [brought] = Object.entries(cameBy).filter(([, secret]) => secret);
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
        {brought ? (
          <input type="hidden" name={brought[0]} value={brought[1]} />
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
