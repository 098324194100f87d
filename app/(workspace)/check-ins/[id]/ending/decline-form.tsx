"use client";

import type { ReactNode } from "react";
import { Choice } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import { declineOptions } from "@/lib/check-ins/decline-reasons";
import type { FormState } from "@/lib/forms/form-state";
import { decline } from "./actions";

/** Why someone would rather not, of a few reasons, one of which gives none. */
export function DeclineForm({ id, name, keep }: { id: string; name: string; keep: ReactNode }) {
  const [{ message, errors, values }, action] = useFormAction<FormState>(decline, {});

  return (
    <form action={action} className="flex max-w-measure flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="id" value={id} />
      <Choice
        name="reason"
        legend={`What should ${name} know?`}
        hint={`Only ${name} reads it.`}
        options={declineOptions}
        defaultValue={values?.reason ?? "no reason"}
        errors={errors?.reason}
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton pendingLabel="Declining…">Decline</SubmitButton>
        {keep}
      </div>
    </form>
  );
}
