"use client";

import type { ReactNode } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/forms/form-state";
import { submit } from "./actions";

/** Around what is checked before it's submitted, which may have the same button at its top. */
export function SubmitForm({
  assessmentId,
  children,
}: {
  assessmentId: string;
  children: ReactNode;
}) {
  const [state, action] = useFormAction<FormState>(submit, {});

  return (
    <form action={action} className="flex flex-col gap-8">
      <ErrorSummary message={state.message} errors={state.errors} />
      <input type="hidden" name="assessmentId" value={assessmentId} />
      {children}
      <div>
        <SubmitButton pendingLabel="Submitting…">Submit assessment</SubmitButton>
      </div>
    </form>
  );
}
