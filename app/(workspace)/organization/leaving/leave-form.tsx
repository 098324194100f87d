"use client";

import type { ComponentProps } from "react";
import { EvidenceQuestion } from "@/components/record/evidence-question";
import { ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/forms/form-state";
import { leave } from "./actions";

type Props = { organizationId: string } & Pick<
  ComponentProps<typeof EvidenceQuestion>,
  "organization" | "pieces"
>;

export function LeaveForm({ organizationId, organization, pieces }: Props) {
  const [{ message, errors, values }, action] = useFormAction<FormState>(leave, {});

  return (
    <form action={action} className="flex flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="organizationId" value={organizationId} />
      {pieces.length > 0 && (
        <EvidenceQuestion
          organization={organization}
          pieces={pieces}
          values={values}
          errors={errors?.evidence}
        />
      )}
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
