"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import type { Select } from "@/components/ui/select";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/forms/form-state";
import { openToManager } from "./actions";

export function OpenForm({
  teamId,
  managerId,
  name,
  options,
}: {
  teamId: string;
  managerId: string;
  name: string;
  options: Parameters<typeof Select>[0]["options"];
}) {
  const [{ message, errors, values }, action] = useFormAction<FormState>(openToManager, {});

  return (
    <form action={action} noValidate className="flex max-w-md flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="teamId" value={teamId} />
      <input type="hidden" name="managerId" value={managerId} />
      <SelectField
        id={`thing-${managerId}`}
        name="thing"
        label="What to open"
        hint="A report opens your levels, without notes, verdict, or index. An earlier check-in opens your levels and what you two agreed on, not what the other said. Evidence opens as a whole."
        options={[{ value: "", label: "Choose" }, ...options]}
        defaultValue={values?.thing ?? ""}
        errors={errors?.thing}
      />
      <SubmitButton className="self-start" pendingLabel="Opening…">
        Open it to {name}
      </SubmitButton>
    </form>
  );
}
