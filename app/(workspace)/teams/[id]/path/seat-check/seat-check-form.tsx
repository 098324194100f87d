"use client";

import { Choice } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FieldErrors } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/forms/form-state";
import { type SeatAnswers, seatAnswers, seatAnswerText } from "@/lib/teams/seat-answer";
import { saveCheck } from "./actions";

const options = seatAnswers.map((value) => ({ value, label: seatAnswerText(value) }));

/** The signs that an organization needs a Product Lead, each a question with three answers. */
export function SeatCheckForm({
  teamId,
  revision,
  signs,
  answers,
}: {
  teamId: string;
  revision: number;
  signs: readonly { id: string; name: string; question: string }[];
  answers: SeatAnswers;
}) {
  const [{ message, errors, values }, action] = useFormAction<FormState>(saveCheck, {});

  return (
    <form action={action} noValidate className="flex max-w-measure flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="teamId" value={teamId} />
      <input type="hidden" name="revision" value={revision} />
      <fieldset
        id="answers"
        className="flex flex-col gap-6"
        aria-describedby={errors?.answers && "answers-error"}
      >
        <legend className="sr-only">Signs that an organization needs a Product Lead</legend>
        <FieldErrors id="answers" errors={errors?.answers} />
        {signs.map(({ id, question }) => (
          <Choice
            key={id}
            name={`answers.${id}`}
            legend={question}
            options={options}
            defaultValue={values?.[`answers.${id}`] ?? answers[id]}
          />
        ))}
      </fieldset>
      <SubmitButton className="self-start" pendingLabel="Saving…">
        Save the answers
      </SubmitButton>
    </form>
  );
}
