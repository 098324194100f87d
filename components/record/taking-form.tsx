"use client";

import type { ComponentProps, ReactNode } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction, FormState } from "@/lib/forms/form-state";
import { EvidenceQuestion } from "./evidence-question";

type Props = { organizationId: string } & Pick<
  ComponentProps<typeof EvidenceQuestion>,
  "organization" | "pieces"
>;

/** Takes a record along from an organization, and asks about its secrets where there's evidence. */
export function TakingForm({
  organizationId,
  organization,
  pieces,
  action: take,
  children,
}: Props & { action: FormAction; children: ReactNode }) {
  const [{ message, errors, values }, action] = useFormAction<FormState>(take, {});

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
      <div className="flex flex-wrap gap-2">{children}</div>
    </form>
  );
}
