"use client";

import { Choice } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction } from "@/lib/forms/form-state";
import type { MentorshipSide } from "@/lib/mentorships/mentorship";

/** Ends a mentorship, in one of two neutral words. */
export function EndForm({
  id,
  side,
  action: end,
}: {
  id: string;
  side: MentorshipSide;
  action: FormAction;
}) {
  const [{ message, errors, values }, action] = useFormAction(end, {});

  return (
    <form action={action} className="flex max-w-measure flex-col gap-4">
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="side" value={side} />
      <Choice
        name="as"
        legend="How does it end?"
        options={[
          { value: "completed", label: "It’s completed" },
          { value: "stopped", label: "We stop here" },
        ]}
        defaultValue={values?.as}
        errors={errors?.as}
      />
      <SubmitButton variant="danger" className="self-start" pendingLabel="Ending…">
        End the mentorship
      </SubmitButton>
    </form>
  );
}
