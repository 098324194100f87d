"use client";

import { LineFields } from "@/components/mentorships/line-fields";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/forms/form-state";
import { acceptAsMentee } from "./actions";

/** A mentee's yes, with their three lines. */
export function MenteeAnswer({ token }: { token: string }) {
  const [{ message, errors, values }, action] = useFormAction<FormState>(acceptAsMentee, {});

  return (
    <form action={action} noValidate className="flex flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="token" value={token} />
      <LineFields values={values} errors={errors} />
      <SubmitButton className="self-start" pendingLabel="Accepting…">
        Accept
      </SubmitButton>
    </form>
  );
}
