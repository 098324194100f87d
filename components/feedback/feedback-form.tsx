"use client";

import type { ReactNode } from "react";
import { HiddenFields } from "@/components/asks/hidden-fields";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction } from "@/lib/forms/form-state";

/** The two questions of feedback, of which one answer is enough. */
export function FeedbackForm({
  give,
  hidden,
  questions,
  hint,
  decline,
}: {
  give: FormAction;
  hidden: Record<string, string>;
  questions: { wentWell: string; tryNext: string };
  hint: string;
  /** The way to say no. */
  decline: ReactNode;
}) {
  const [{ message, errors, values }, action] = useFormAction(give, {});

  return (
    <form action={action} noValidate className="flex max-w-measure flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      <HiddenFields fields={hidden} />
      <TextArea
        name="wentWell"
        label={questions.wentWell}
        hint={hint}
        defaultValue={values?.wentWell}
        errors={errors?.wentWell}
      />
      <TextArea
        name="tryNext"
        label={questions.tryNext}
        defaultValue={values?.tryNext}
        errors={errors?.tryNext}
      />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <SubmitButton pendingLabel="Sending…">Give feedback</SubmitButton>
        {decline}
      </div>
    </form>
  );
}
