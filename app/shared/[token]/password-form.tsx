"use client";

import { OwnReferrer } from "@/components/shell/own-referrer";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/forms/form-state";
import { unlock } from "./actions";

export function PasswordForm({ token }: { token: string }) {
  const [{ message, errors }, action] = useFormAction<FormState>(unlock, {});

  return (
    <div className="mx-auto flex max-w-md flex-col gap-8">
      <OwnReferrer />
      <PageHeader
        title="This link has a password"
        lead="Ask the person who sent you the link. You’ll need it again after eight hours."
      />
      <form action={action} noValidate className="flex flex-col gap-6">
        <ErrorSummary message={message} errors={errors} />
        <input type="hidden" name="token" value={token} />
        <TextField
          name="password"
          type="password"
          label="Password"
          autoComplete="off"
          required
          errors={errors?.password}
        />
        <SubmitButton className="self-start" pendingLabel="Opening…">
          Open
        </SubmitButton>
      </form>
    </div>
  );
}
