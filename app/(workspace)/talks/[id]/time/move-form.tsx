"use client";

import type { ComponentProps } from "react";
import { TimeFields } from "@/components/talks/time-fields";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/forms/form-state";
import { moveTalk } from "./actions";

export function MoveForm({
  id,
  revision,
  ...time
}: { id: string; revision: number } & Pick<
  ComponentProps<typeof TimeFields>,
  "saved" | "days" | "zone"
>) {
  const [{ message, errors, values }, action] = useFormAction<FormState>(moveTalk, {});

  return (
    <form action={action} noValidate className="flex max-w-measure flex-col gap-6">
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="revision" value={revision} />
      <TimeFields {...time} {...{ values, errors }} />
      <SubmitButton className="self-start" pendingLabel="Moving…">
        Move the talk
      </SubmitButton>
    </form>
  );
}
