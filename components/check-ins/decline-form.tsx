"use client";

import type { ReactNode } from "react";
import { HiddenFields } from "@/components/asks/hidden-fields";
import { Choice } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction } from "@/lib/forms/form-state";

/** Why someone would rather not, of a few reasons. What else the form sends are its hidden fields. */
export function DeclineForm({
  decline,
  question: { legend, hint, submit, pending },
  options,
  hidden,
  reason,
  keep,
}: {
  decline: FormAction;
  /** What is asked, and what the button says. */
  question: { legend: string; hint?: string; submit: string; pending: string };
  options: { value: string; label: string }[];
  hidden: Record<string, string>;
  /** The one that is chosen already, if any. */
  reason?: string;
  keep: ReactNode;
}) {
  const [{ message, errors, values }, action] = useFormAction(decline, {});

  return (
    <form action={action} className="flex max-w-measure flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      <HiddenFields fields={hidden} />
      <Choice
        name="reason"
        legend={legend}
        hint={hint}
        options={options}
        defaultValue={values?.reason ?? reason}
        errors={errors?.reason}
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton pendingLabel={pending}>{submit}</SubmitButton>
        {keep}
      </div>
    </form>
  );
}
