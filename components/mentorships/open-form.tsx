"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction } from "@/lib/forms/form-state";
import type { MentorshipScope } from "@/lib/mentorships/mentorship";
import { ScopeFields } from "./scope-fields";

/** What a mentee opens now of what they chose before: once it has begun, or as it goes on after a pause. */
export function OpenForm({
  id,
  chosen,
  button,
  pendingLabel,
  action: open,
}: {
  id: string;
  chosen: readonly MentorshipScope[];
  button: string;
  pendingLabel: string;
  action: FormAction;
}) {
  const [{ message, errors, values }, action] = useFormAction(open, {});

  return (
    <form action={action} className="flex max-w-measure flex-col gap-4">
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="id" value={id} />
      <ScopeFields
        legend="What do you open to them?"
        hint="They see it from now on, until you close it. Evidence you pick piece by piece."
        scopes={["report", "path", "check-ins"]}
        chosen={chosen}
        values={values}
      />
      <SubmitButton className="self-start" pendingLabel={pendingLabel}>
        {button}
      </SubmitButton>
    </form>
  );
}
