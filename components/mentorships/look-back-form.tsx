"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction } from "@/lib/forms/form-state";
import { lookBackLength } from "@/lib/mentorships/mentorship";

/** The mentee's own words about a mentorship that ended. */
export function LookBackForm({
  id,
  text,
  action: save,
}: {
  id: string;
  text: string;
  action: FormAction;
}) {
  const [{ message, errors, values }, action] = useFormAction(save, {});

  return (
    <form action={action} className="flex max-w-measure flex-col gap-4">
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="id" value={id} />
      <TextArea
        name="text"
        label="In your own words"
        hint="What changed, what helped, what you’d do again. Only you and the person who runs this server can read it."
        rows={5}
        maxLength={lookBackLength}
        defaultValue={values?.text ?? text}
        errors={errors?.text}
      />
      <SubmitButton className="self-start" variant="secondary" pendingLabel="Saving…">
        Save
      </SubmitButton>
    </form>
  );
}
