"use client";

import type { ComponentProps } from "react";
import type { FormAction } from "@/lib/forms/form-state";
import { ErrorSummary } from "./error-summary";
import { SubmitButton } from "./submit-button";
import { TextField } from "./text-field";
import { useFormAction } from "./use-form-action";

/** A form that sends one name, and with it `hidden`: of what. */
export function NameForm({
  action: send,
  hidden,
  label,
  hint,
  name,
  autoComplete = "off",
  button,
  pendingLabel,
  variant,
}: {
  action: FormAction;
  hidden: Record<string, string>;
  label: string;
  hint?: string;
  /** The one it has now. */
  name?: string;
  autoComplete?: string;
  /** What its button says. */
  button: string;
} & Pick<ComponentProps<typeof SubmitButton>, "pendingLabel" | "variant">) {
  const [{ message, errors, values }, action] = useFormAction(send, {});

  return (
    <form action={action} noValidate className="flex max-w-md flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      {Object.entries(hidden).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <TextField
        name="name"
        label={label}
        hint={hint}
        autoComplete={autoComplete}
        required
        defaultValue={values?.name ?? name}
        errors={errors?.name}
      />
      <SubmitButton className="self-start" variant={variant} pendingLabel={pendingLabel}>
        {button}
      </SubmitButton>
    </form>
  );
}
