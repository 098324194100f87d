"use client";

import type { ComponentProps } from "react";
import { Choice } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction, FormState } from "@/lib/forms/form-state";
import { NewLink } from "./new-link";

type AddressState = FormState & {
  made?: { email: string } & ComponentProps<typeof NewLink>["made"];
};

/**
 * A form that sends one address and a role, and with it `hidden`: to where. `open` are the addresses whose link still
 * works: what this form told of another is no longer true.
 */
export function AddressForm({
  action: send,
  hidden,
  open,
  role,
  button,
  pendingLabel,
}: {
  action: FormAction<AddressState>;
  hidden: Record<string, string>;
  open: string[];
  role: Pick<ComponentProps<typeof Choice>, "legend" | "hint" | "options">;
  /** What its button says. */
  button: string;
  pendingLabel: string;
}) {
  const [state, action] = useFormAction<AddressState>(send, {});
  const { message, errors, values, made } = state;

  return (
    <form action={action} noValidate className="flex max-w-measure flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      {made && open.includes(made.email) && (
        <NewLink made={made} id="link" title={`${made.email} is invited`} />
      )}
      {Object.entries(hidden).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <div className="w-full max-w-md">
        <TextField
          name="email"
          type="email"
          label="Email address"
          autoComplete="off"
          required
          defaultValue={values?.email}
          errors={errors?.email}
        />
      </div>
      <Choice name="role" errors={errors?.role} defaultValue={values?.role ?? "member"} {...role} />
      <SubmitButton className="self-start" pendingLabel={pendingLabel}>
        {button}
      </SubmitButton>
    </form>
  );
}
