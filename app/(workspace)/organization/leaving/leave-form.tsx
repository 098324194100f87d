"use client";

import { ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/forms/form-state";
import { leave } from "./actions";

export function LeaveForm({
  organizationId,
  organization,
}: {
  organizationId: string;
  organization: string;
}) {
  const [{ message, errors }, action] = useFormAction<FormState>(leave, {});

  return (
    <form action={action} className="flex flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="organizationId" value={organizationId} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton variant="danger" className="wrap-anywhere" pendingLabel="Leaving…">
          Leave {organization}
        </SubmitButton>
        <ButtonLink href="/organization" variant="secondary">
          Stay
        </ButtonLink>
      </div>
    </form>
  );
}
