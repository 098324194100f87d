"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/forms/form-state";
import { renameTeam } from "./actions";

export function RenameForm({ teamId, name }: { teamId: string; name: string }) {
  const [{ message, errors, values }, action] = useFormAction<FormState>(renameTeam, {});

  return (
    <form action={action} noValidate className="flex max-w-md flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="teamId" value={teamId} />
      <TextField
        name="name"
        label="Team name"
        autoComplete="off"
        required
        defaultValue={values?.name ?? name}
        errors={errors?.name}
      />
      <SubmitButton className="self-start" variant="secondary" pendingLabel="Renaming…">
        Rename team
      </SubmitButton>
    </form>
  );
}
