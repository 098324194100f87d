"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FieldErrors } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/forms/form-state";
import { openScopes } from "./actions";

/** What a mentee had chosen before, ready to open by one click. */
export function OpenAgainForm({
  id,
  mentor,
  scopes,
}: {
  id: string;
  mentor: string;
  scopes: { scope: string; name: string }[];
}) {
  const [{ message, errors, values }, action] = useFormAction<FormState>(openScopes, {});

  return (
    <form action={action} className="flex flex-col items-start gap-3">
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="id" value={id} />
      <fieldset id="scopes">
        <legend className="mb-1">Uncheck what you’d rather keep.</legend>
        <FieldErrors id="scopes" errors={errors?.scopes} />
        {scopes.map(({ scope, name }) => (
          <Checkbox
            key={scope}
            name={`scopes.${scope}`}
            defaultChecked={values ? `scopes.${scope}` in values : true}
          >
            {name}
          </Checkbox>
        ))}
      </fieldset>
      <SubmitButton pendingLabel="Opening…">Open to {mentor}</SubmitButton>
    </form>
  );
}
