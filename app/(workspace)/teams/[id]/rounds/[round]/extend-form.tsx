"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFormAction } from "@/components/ui/use-form-action";
import { extend } from "./actions";

/** Gives a round more time. */
export function ExtendForm({
  id,
  teamId,
  days: { proposed, earliest, latest },
  hasHour,
}: {
  id: string;
  teamId: string;
  /** YYYY-MM-DD. */
  days: { proposed: string; earliest: string; latest: string };
  /** Whether the views open at an hour. */
  hasHour: boolean;
}) {
  const [{ message, errors, values }, action] = useFormAction(extend, {});

  return (
    <form action={action} noValidate className="flex max-w-md flex-col gap-4">
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="teamId" value={teamId} />
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
        Give everyone more time
      </SubmitButton>
    </form>
  );
}
