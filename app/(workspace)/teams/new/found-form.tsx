"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/forms/form-state";
import { foundTeam } from "./actions";

export function FoundForm({ id }: { id: string }) {
  const [{ message, errors, values }, action] = useFormAction<FormState>(foundTeam, {});

  return (
    <form action={action} noValidate className="flex max-w-md flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="id" value={id} />
      <TextField
        name="name"
        label="Team name"
        hint="Such as “Growth”. Everyone in the team reads it."
        autoComplete="off"
        required
        defaultValue={values?.name}
        errors={errors?.name}
      />
      <SubmitButton className="self-start" pendingLabel="Founding…">
        Found the team
      </SubmitButton>
    </form>
  );
}
