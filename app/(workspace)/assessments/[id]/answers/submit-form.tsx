"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import { unansweredText } from "@/lib/assessments/words";
import type { FormState } from "@/lib/forms/form-state";
import { submit } from "./actions";

export function SubmitForm({ assessmentId, open }: { assessmentId: string; open: number }) {
  const [state, action] = useFormAction<FormState>(submit, {});

  return (
    <form action={action} className="flex flex-col items-start gap-4">
      <ErrorSummary message={state.message} errors={state.errors} />
      <input type="hidden" name="assessmentId" value={assessmentId} />
      {open > 0 && (
        <Notice tone="warning" title={unansweredText(open)}>
          <p>
            You can still submit. Unanswered skills count as not rated, never as zero, but without
            every must-have there’s no verdict.
          </p>
        </Notice>
      )}
      <SubmitButton pendingLabel="Submitting…">Submit assessment</SubmitButton>
    </form>
  );
}
