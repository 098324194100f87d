"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/forms/form-state";
import { rename } from "./actions";

export function NameForm({ organizationId, name }: { organizationId: string; name: string }) {
  const [{ message, errors, values }, action] = useFormAction<FormState>(rename, {});

  return (
    <form action={action} noValidate className="flex max-w-md flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="organizationId" value={organizationId} />
      <TextField
        name="name"
        label="Organization name"
        autoComplete="organization"
        required
        defaultValue={values?.name ?? name}
        errors={errors?.name}
      />
      <SubmitButton className="self-start" variant="secondary" pendingLabel="Renaming…">
        {" "}
        Rename organization{" "}
      </SubmitButton>
    </form>
  );
}
