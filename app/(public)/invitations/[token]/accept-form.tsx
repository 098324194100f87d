"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/forms/form-state";
import { accept } from "./actions";

export function AcceptForm({ token, organization }: { token: string; organization: string }) {
  const [{ message, errors }, action] = useFormAction<FormState>(accept, {});

  return (
    <form action={action} className="flex flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="token" value={token} />
      <SubmitButton className="self-start wrap-anywhere" pendingLabel="Joining…">
        Join {organization}
      </SubmitButton>
    </form>
  );
}
