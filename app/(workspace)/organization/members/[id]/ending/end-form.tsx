"use client";

import { ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/forms/form-state";
import { endMembership } from "./actions";

export function EndForm({ id }: { id: string }) {
  const [{ message, errors }, action] = useFormAction<FormState>(endMembership, {});

  return (
    <form action={action} className="flex flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="id" value={id} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton variant="danger" pendingLabel="Ending…">
          End membership
        </SubmitButton>
        <ButtonLink href={`/organization/members/${id}`} variant="secondary">
          Keep membership
        </ButtonLink>
      </div>
    </form>
  );
}
