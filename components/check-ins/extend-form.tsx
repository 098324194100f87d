"use client";

import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction } from "@/lib/forms/form-state";

/** Gives a check-in, or all of a round, more time. */
export function ExtendForm({
  summary,
  extend,
  hidden,
  label,
  days: { proposed, earliest, latest },
  hasHour,
}: {
  /** What it waits behind, until it's asked for or was refused. */
  summary?: string;
  extend: FormAction;
  /** Which one. */
  hidden: Record<string, string>;
  /** Of its button. */
  label: string;
  /** YYYY-MM-DD. */
  days: { proposed: string; earliest: string; latest: string };
  /** Whether the views open at an hour. */
  hasHour: boolean;
}) {
  const [{ message, errors, values }, action] = useFormAction(extend, {});

  const form = (
    <form action={action} noValidate className="flex max-w-md flex-col gap-4">
      <ErrorSummary message={message} errors={errors} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField
        name="dueOn"
        type="date"
        label="New due day"
        hint={
          hasHour
            ? "A later one than now. If it’s after the day on which the views open, they open on the new day, at the same hour."
            : "A later one than now."
        }
        min={earliest}
        max={latest}
        required
        defaultValue={values?.dueOn ?? proposed}
        errors={errors?.dueOn}
      />
      <SubmitButton variant="secondary" className="self-start" pendingLabel="Saving…">
        {label}
      </SubmitButton>
    </form>
  );

  return summary ? (
    <Disclosure summary={summary} open={message !== undefined || errors !== undefined}>
      {form}
    </Disclosure>
  ) : (
    form
  );
}
