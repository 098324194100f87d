"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Choice } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FieldErrors } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useFormAction } from "@/components/ui/use-form-action";
import { purposeOptions } from "@/lib/assessments/purpose";
import type { FormState } from "@/lib/forms/form-state";
import { limits } from "@/lib/limits";
import { ask } from "./actions";

/** Whom one asks, why, by when, and for what. */
export function AskForm({
  id,
  due,
  earliest,
  latest,
  evidence,
}: {
  id: string;
  /** YYYY-MM-DD, as are the earliest and the latest. */
  due: string;
  earliest: string;
  latest: string;
  /** What they can show whom they ask. */
  evidence: { id: string; title: string; day: string }[];
}) {
  const [{ message, errors, values }, action] = useFormAction<FormState>(ask, {});

  return (
    <form action={action} noValidate className="flex max-w-measure flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="id" value={id} />
      <div className="max-w-md">
        <TextField
          name="email"
          type="email"
          label="Their email address"
          hint="The one they sign in with. They have to be in your organization."
          autoComplete="off"
          required
          defaultValue={values?.email}
          errors={errors?.email}
        />
      </div>
      <TextArea
        name="reason"
        label="Why are you asking them?"
        hint="In your own words; they read it first. For example: “You saw me run the pricing work. Where do we differ?”"
        required
        defaultValue={values?.reason}
        errors={errors?.reason}
      />
      <Choice
        name="purpose"
        legend="What is it for?"
        hint="It can’t be changed later, and views for different purposes never mix."
        options={purposeOptions}
        defaultValue={values?.purpose ?? "development"}
        errors={errors?.purpose}
      />
      <div className="max-w-md">
        <TextField
          name="dueOn"
          type="date"
          label="By when?"
          hint="At least a week from today."
          min={earliest}
          max={latest}
          required
          defaultValue={values?.dueOn ?? due}
          errors={errors?.dueOn}
        />
      </div>
      {evidence.length > 0 && (
        <fieldset id="evidence" className="flex flex-col gap-1" aria-describedby="evidence-hint">
          <legend className="font-medium">
            Which evidence may they read? <span className="font-normal text-muted">(optional)</span>
          </legend>
          <p id="evidence-hint" className="text-sm text-muted">
            They’ll read the title, the text, and the link of what you check: while the check-in is
            open, and as long as they can read your side. Choose up to {limits.chosenEvidence}.
          </p>
          <FieldErrors id="evidence" errors={errors?.evidence} />
          {evidence.map(({ id: pieceId, title, day }) => (
            <Checkbox
              key={pieceId}
              name={`evidence.${pieceId}`}
              defaultChecked={values ? `evidence.${pieceId}` in values : false}
            >
              <span className="wrap-anywhere">{title}</span>{" "}
              <span className="text-sm text-muted">{day}</span>
            </Checkbox>
          ))}
        </fieldset>
      )}
      <SubmitButton className="self-start" pendingLabel="Asking…">
        Ask for their view
      </SubmitButton>
    </form>
  );
}
