"use client";

import Link from "next/link";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/forms/form-state";
import { signIn } from "./actions";

export function SignInForm({ next }: { next?: string }) {
  const [{ message, errors, values }, action] = useFormAction<FormState>(signIn, {});

  return (
    <form action={action} noValidate className="flex flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      {next && <input type="hidden" name="next" value={next} />}
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
          label="Password"
          autoComplete="current-password"
          required
          errors={errors?.password}
        />
      </div>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <SubmitButton pendingLabel="Signing in…">Sign in</SubmitButton>
        <Link href="/password-links" className="link">
          Forgot your password?
        </Link>
      </div>
    </form>
  );
}
