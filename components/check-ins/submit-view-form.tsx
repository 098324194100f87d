"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction } from "@/lib/forms/form-state";

/** Submits a view, once, with what its subject may do with it. */
export function SubmitViewForm({
  id,
  name,
  submit,
}: {
  id: string;
  name: string;
  submit: FormAction;
}) {
  const [{ message, errors, values }, action] = useFormAction(submit, {});

  return (
    <form action={action} className="flex max-w-measure flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="id" value={id} />
      <div>
        <Checkbox
          name="mayShowJoint"
          value="yes"
          aria-describedby="mayShowJoint-text"
          defaultChecked={values?.mayShowJoint === "yes"}
        >
          {name} may show others a report that includes my view
        </Checkbox>
        <p id="mayShowJoint-text" className="pl-8 text-sm text-muted">
          The report rests on both views. No one else sees your single answers or examples.
          Unchecked, it stays {name}’s alone.
        </p>
      </div>
      <SubmitButton className="self-start" pendingLabel="Submitting…">
        Submit your view
      </SubmitButton>
    </form>
  );
}
