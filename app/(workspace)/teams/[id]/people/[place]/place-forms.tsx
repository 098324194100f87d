"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/forms/form-state";
import { nameRater, setAway } from "./actions";

type Place = { teamId: string; id: string };

/** Which manager rates them. */
export function RaterForm({
  teamId,
  id,
  options,
  raterId,
}: Place & { options: { value: string; label: string }[]; raterId: string }) {
  const [{ message, errors, values }, action] = useFormAction<FormState>(nameRater, {});

  return (
    <form action={action} className="flex max-w-md flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="teamId" value={teamId} />
      <input type="hidden" name="id" value={id} />
      <SelectField
        name="raterId"
        label="Who rates them"
        options={options}
        defaultValue={values?.raterId ?? raterId}
        errors={errors?.raterId}
      />
      <SubmitButton className="self-start" variant="secondary" pendingLabel="Saving…">
        Save
      </SubmitButton>
    </form>
  );
}

/** Until when they're away. */
export function AwayForm({ teamId, id, awayUntil }: Place & { awayUntil: string }) {
  const [{ message, errors, values }, action] = useFormAction<FormState>(setAway, {});

  return (
    <form action={action} noValidate className="flex max-w-md flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="teamId" value={teamId} />
      <input type="hidden" name="id" value={id} />
      <TextField
        name="awayUntil"
        type="date"
        label="Away until"
        hint="Leave it empty if they’re here."
        defaultValue={values?.awayUntil ?? awayUntil}
        errors={errors?.awayUntil}
      />
      <SubmitButton className="self-start" variant="secondary" pendingLabel="Saving…">
        Save
      </SubmitButton>
    </form>
  );
}
