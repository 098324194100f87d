"use client";

import { AgendaFields } from "@/components/talks/agenda-fields";
import { TimeFields } from "@/components/talks/time-fields";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/forms/form-state";
import type { TalkBasis } from "@/lib/talks/talk";
import { planTalk } from "./actions";

export function PlanForm({
  id,
  basis,
  day,
  days,
  zone,
  agenda,
}: {
  id: string;
  basis: TalkBasis;
  /** What the form proposes, YYYY-MM-DD. */
  day: string;
  days: { earliest: string; latest: string };
  zone: string;
  agenda: readonly string[];
}) {
  const [{ message, errors, values, newId }, action] = useFormAction<FormState>(planTalk, {});

  return (
    <form action={action} noValidate className="flex max-w-measure flex-col gap-8">
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="id" value={newId ?? values?.id ?? id} />
      {Object.entries(basis).map(([name, value]) => (
        <input key={name} type="hidden" name={`basis.${name}`} value={value} />
      ))}
      <TimeFields saved={{ day, time: "" }} days={days} zone={zone} {...{ values, errors }} />
      <AgendaFields
        agenda={agenda}
        hint={
          agenda.length > 0
            ? "Proposed from what you both can read. Reword a line, or uncheck it to drop it."
            : `A line for each point. Once you’ve ${"placeId" in basis ? "compared views or " : ""}agreed on something, that’s proposed here.`
        }
        {...{ values, errors }}
      />
      <SubmitButton className="self-start" pendingLabel="Saving…">
        Plan the talk
      </SubmitButton>
    </form>
  );
}
