"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/forms/form-state";
import { makeReport } from "./actions";

/** Makes a further report with the evidence of now, and leads to it. */
export function ReportForm() {
  const [{ message }, action] = useFormAction<FormState>(makeReport, {});

  return (
    <form action={action} className="mt-3 flex flex-col items-start gap-3">
      <ErrorSummary message={message} />
      <SubmitButton variant="secondary" pendingLabel="Updating report…">
        Update report
      </SubmitButton>
    </form>
  );
}
