"use client";

import { openPieces } from "@/app/(workspace)/mentors/[id]/scopes/actions";
import { Checkbox } from "@/components/ui/checkbox";
import { Choice } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FieldErrors } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/forms/form-state";

/** Picks pieces to open; where the mentor works elsewhere and none is open yet, with the question about secrets. */
export function PickForm({
  id,
  mentor,
  pieces,
  asksSecrets,
}: {
  id: string;
  mentor: string;
  pieces: { id: string; title: string; day: string; isPicked: boolean }[];
  /** The organization whose secrets it might hold, where it's asked. */
  asksSecrets?: string;
}) {
  const [{ message, errors, values }, action] = useFormAction<FormState>(openPieces, {});

  return (
    <form action={action} noValidate className="flex max-w-measure flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="id" value={id} />
      <fieldset id="pieces" className="flex flex-col gap-1">
        <legend className="font-medium">Which pieces may {mentor} read?</legend>
        <FieldErrors id="pieces" errors={errors?.pieces} />
        {pieces.map((piece) => (
          <Checkbox
            key={piece.id}
            name={`pieces.${piece.id}`}
            defaultChecked={values ? `pieces.${piece.id}` in values : piece.isPicked}
          >
            <span className="wrap-anywhere">{piece.title}</span>{" "}
            <span className="text-sm text-muted">{piece.day}</span>
          </Checkbox>
        ))}
      </fieldset>
      {asksSecrets && (
        <Choice
          name="secrets"
          legend={`Does any of what you picked hold secrets of ${asksSecrets}?`}
          hint={`${mentor} works elsewhere. Think of customers’ names, figures, and plans that aren’t public, in the text and behind the link.`}
          errors={errors?.secrets}
          defaultValue={values?.secrets}
          options={[
            { value: "none", label: "No, none of it" },
            { value: "some", label: "Yes, or I’m not sure" },
          ]}
        />
      )}
      <SubmitButton className="self-start" pendingLabel="Opening…">
        Open to {mentor}
      </SubmitButton>
    </form>
  );
}
