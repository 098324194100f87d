"use client";

import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/forms/form-state";
import { type Asks, askNames } from "@/lib/reports/brief";
import { saveBrief } from "./actions";

/** What the subject asks of their manager. On paper the lines stand as they are typed, and an empty one not at all. */
export function BriefForm({
  reportId,
  revision,
  asks,
}: {
  reportId: string;
  revision: number;
  asks: Asks;
}) {
  const [{ message, errors, values }, action] = useFormAction<FormState>(saveBrief, {});

  return (
    <form action={action} noValidate className="grid gap-5 print:block">
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="reportId" value={reportId} />
      <input type="hidden" name="revision" value={revision} />
      {askNames.map(({ ask, name }) => (
        <div
          key={ask}
          className="[&_textarea]:min-h-0 print:mt-1.5 print:break-inside-avoid print:has-placeholder-shown:hidden print:[&_textarea]:resize-none print:[&_textarea]:border-0 print:[&_textarea]:bg-transparent print:[&_textarea]:p-0"
        >
          <TextArea
            name={ask}
            label={name}
            rows={2}
            placeholder="Left out while empty."
            defaultValue={values?.[ask] ?? asks[ask]}
            errors={errors?.[ask]}
          />
        </div>
      ))}
      <SubmitButton className="justify-self-start print:hidden" pendingLabel="Saving…">
        Save page
      </SubmitButton>
    </form>
  );
}
