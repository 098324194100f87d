"use client";

import type { ReactNode } from "react";
import { Choice } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import { declineByLink } from "./actions";

/** Says no by the link alone; where a letter came with it, also for good. */
export function EndingForm({
  token,
  isByMail,
  keep,
}: {
  token: string;
  isByMail: boolean;
  keep: ReactNode;
}) {
  const [{ message, errors, values }, action] = useFormAction(declineByLink, {});

  return (
    <form action={action} className="flex flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="token" value={token} />
      <Choice
        name="what"
        legend="What would you like?"
        options={[
          { value: "decline", label: "Decline" },
          ...(isByMail
            ? [{ value: "no mail", label: "Decline, and no mail to this address again" }]
            : []),
        ]}
        defaultValue={values?.what}
        errors={errors?.what}
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton pendingLabel="Saving…">Save</SubmitButton>
        {keep}
      </div>
    </form>
  );
}
