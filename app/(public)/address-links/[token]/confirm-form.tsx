"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { PasswordOwner, TextField } from "@/components/ui/text-field";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/forms/form-state";
import type { CameBy } from "@/lib/people/aim";
import { confirm } from "./actions";

export function ConfirmForm({
  token,
  email,
  takesOver,
  aim,
  cameBy,
}: {
  token: string;
  email: string;
  takesOver: boolean;
  /** What brings them here, where the link says it. */
  aim?: string;
  /** The secret of the link that brought them, by what it is, where the link says it. */
  cameBy: CameBy;
}) {
  const [{ message, errors }, action] = useFormAction<FormState>(confirm, {});

  return (
    <form action={action} noValidate className="flex flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="token" value={token} />
      <PasswordOwner email={email} />
      {aim && <input type="hidden" name="aim" value={aim} />}
      {Object.entries(cameBy).map(
        ([name, secret]) => secret && <input key={name} type="hidden" name={name} value={secret} />,
      )}
      {takesOver && <input type="hidden" name="takesOver" value="yes" />}
      <div className="w-full">
        <TextField
          name="password"
          type="password"
          label="Your password"
          hint="The one you chose. It shows that you’re the one who asked for this link."
          autoComplete="current-password"
          required
          errors={errors?.password}
        />
      </div>
      <SubmitButton
        className="self-start"
        variant={takesOver ? "secondary" : "primary"}
        pendingLabel="Confirming…"
      >
        {takesOver ? "Take over the address" : "Confirm address"}
      </SubmitButton>
    </form>
  );
}
