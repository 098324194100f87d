"use client";

import { Choice } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useFormAction } from "@/components/ui/use-form-action";
import { audienceText } from "@/lib/access/words";
import type { FormState } from "@/lib/forms/form-state";
import { setState } from "./actions";

const states = [
  { value: "to_do", label: "To do" },
  { value: "doing", label: "Doing" },
  { value: "done", label: "Done" },
  { value: "skipped", label: "Skipped" },
  { value: "not_applicable", label: "Not applicable" },
];

/** An action's status. The day belongs to what is done, and shows only then. */
export function StateForm({
  action: { ref, revision, state, doneOn, note },
  today,
}: {
  action: { ref: string; revision: number; state: string; doneOn: string | null; note: string };
  /** As a date field has it. */
  today: string;
}) {
  const [{ message, errors, values }, action] = useFormAction<FormState>(setState, {});
  const shown = { state, doneOn: doneOn ?? today, note, ...values };

  return (
    <form action={action} noValidate className="group/state flex max-w-measure flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="ref" value={ref} />
      <input type="hidden" name="revision" value={revision} />
      <Choice
        name="state"
        legend={<span className="sr-only">Status</span>}
        hint="“Skipped” doesn’t count as done. “Not applicable” is left out of the total."
        errors={errors?.state}
        options={states}
        defaultValue={shown.state}
      />
      <div className="hidden max-w-xs group-has-[[name=state][value=done]:checked]/state:block">
        <TextField
          name="doneOn"
          type="date"
          label="Done on"
          errors={errors?.doneOn}
          defaultValue={shown.doneOn}
        />
      </div>
      <TextArea
        name="note"
        label="Note"
        optional
        hint={`For yourself: ${audienceText("notes")} see it.`}
        errors={errors?.note}
        defaultValue={shown.note}
      />
      <SubmitButton className="self-start" pendingLabel="Saving…">
        {" "}
        Save status{" "}
      </SubmitButton>
    </form>
  );
}
