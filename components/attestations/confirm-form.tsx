"use client";

import type { ReactNode } from "react";
import { HiddenFields } from "@/components/asks/hidden-fields";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction } from "@/lib/forms/form-state";

/** The sentence in which someone says what they saw, of the version that they've read. */
export function ConfirmForm({
  confirm,
  hidden,
  longest,
  decline,
}: {
  confirm: FormAction;
  hidden: Record<string, string>;
  /** The most characters that it may have. */
  longest: number;
  /** The way to say no. */
  decline: ReactNode;
}) {
  const [{ message, errors, values }, action] = useFormAction(confirm, {});

  return (
    <form action={action} noValidate className="flex max-w-measure flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      <HiddenFields fields={hidden} />
      <TextArea
        name="statement"
        label="What did you see?"
        hint={`One sentence, in your own words, at most ${longest} characters.`}
        rows={2}
        required
        defaultValue={values?.statement}
        errors={errors?.statement}
      />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <SubmitButton pendingLabel="Confirming…">I was there, and I confirm it</SubmitButton>
        {decline}
      </div>
    </form>
  );
}
