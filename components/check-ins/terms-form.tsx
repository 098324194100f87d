"use client";

import type { ComponentProps } from "react";
import { OpenFields } from "@/components/teams/open-fields";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction } from "@/lib/forms/form-state";

/** Why, by when, and for what, in a form that opens a check-in with the one whom its page is about. */
export function TermsForm({
  action: open,
  hidden,
  button,
  pendingLabel,
  ...offered
}: {
  action: FormAction;
  /** Whose check-in it is, by the fields' names. */
  hidden: Record<string, string>;
  button: string;
  pendingLabel: string;
} & Omit<ComponentProps<typeof OpenFields>, "values" | "errors" | "usual">) {
  const [{ message, errors, values }, action] = useFormAction(open, {});

  return (
    <form action={action} noValidate className="flex max-w-measure flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <OpenFields {...offered} values={values} errors={errors} usual="both in" />
      <SubmitButton className="self-start" pendingLabel={pendingLabel}>
        {button}
      </SubmitButton>
    </form>
  );
}
