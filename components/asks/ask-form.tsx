"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction, FormState } from "@/lib/forms/form-state";
import { HiddenFields } from "./hidden-fields";
import { PassOnLink } from "./pass-on-link";

/** What asking answers: a link to pass on is shown this once, and stored nowhere. */
export type AskFormState = FormState & { made?: { name: string; link: string } };

/** Whom one asks, and why. */
export function AskForm({
  ask,
  hidden,
  email,
  reason,
  submit,
}: {
  ask: FormAction<AskFormState>;
  /** What says of which ask, and about what. */
  hidden: Record<string, string>;
  email: { hint: string; isRequired: boolean };
  reason: { label: string; hint: string };
  submit: string;
}) {
  const [{ message, errors, values, made }, action] = useFormAction<AskFormState>(ask, {});

  if (made) return <PassOnLink {...made} href="/path/feedback" label="See what you asked" />;

  return (
    <form action={action} noValidate className="flex max-w-measure flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      <HiddenFields fields={hidden} />
      <div className="flex max-w-md flex-col gap-6">
        <TextField
          name="email"
          type="email"
          label="Their email address"
          hint={email.hint}
          required={email.isRequired}
          autoComplete="off"
          defaultValue={values?.email}
          errors={errors?.email}
        />
        <TextField
          name="name"
          label="Their name"
          hint="Not needed for someone in your organization."
          autoComplete="off"
          maxLength={100}
          defaultValue={values?.name}
          errors={errors?.name}
        />
      </div>
      <TextArea
        name="reason"
        label={reason.label}
        hint={reason.hint}
        required
        defaultValue={values?.reason}
        errors={errors?.reason}
      />
      <SubmitButton className="self-start" pendingLabel="Asking…">
        {submit}
      </SubmitButton>
    </form>
  );
}
