"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/forms/form-state";
import { makeReport } from "./actions";

export function ReportForm() {
  const [{ message }, action] = useFormAction<FormState>(makeReport, {});

  return (
    <form action={action} className="mt-3 flex flex-col items-start gap-3">
      <ErrorSummary message={message} />
      <SubmitButton variant="secondary" pendingLabel="Creating report…">
        Create a new report with this evidence
      </SubmitButton>
    </form>
  );
}
