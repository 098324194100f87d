"use client";

import { useRef } from "react";
import { useLeaveWarning } from "@/components/assessments/use-leave-warning";
import { Choice } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction } from "@/lib/forms/form-state";

/** What came of what two agreed on last time, skill by skill. */
export function LookBackForm({
  save,
  id,
  questions,
  options,
}: {
  save: FormAction;
  id: string;
  questions: { skill: string; name: string; sign: string; chosen?: string }[];
  options: { value: string; label: string }[];
}) {
  const [{ message, errors, values }, action] = useFormAction(save, {});
  const isUnsaved = useRef(false);
  const mark = (unsaved: boolean) => () => {
    isUnsaved.current = unsaved;
  };

  // The way on to the questions is a link right below.
  useLeaveWarning({
    asksAtLinks: () => isUnsaved.current,
    asksAtClosing: () => isUnsaved.current,
    onGivenUp: mark(false),
  });

  return (
    <form
      action={action}
      onChange={mark(true)}
      onSubmit={mark(false)}
      className="flex max-w-measure flex-col gap-6"
    >
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="id" value={id} />
      {questions.map(({ skill, name, sign, chosen }) => (
        <Choice
          key={skill}
          name={`outcomes.${skill}`}
          legend={name}
          hint={`“${sign}”`}
          options={options}
          defaultValue={values?.[`outcomes.${skill}`] ?? chosen}
        />
      ))}
      <SubmitButton variant="secondary" className="self-start" pendingLabel="Saving…">
        Save
      </SubmitButton>
    </form>
  );
}
