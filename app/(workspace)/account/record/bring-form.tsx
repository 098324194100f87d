"use client";

import { type FormEvent, useState } from "react";
import { ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { describedBy, Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { SummaryList } from "@/components/ui/summary-list";
import { useFormAction } from "@/components/ui/use-form-action";
import { bringAlong, type RecordState } from "./actions";

type Props = { organizationId: string; mostBytes: number; tooLargeText: string; hint: string };

/** First a file to read, then what would come of it. */
export function BringForm({ organizationId, mostBytes, tooLargeText, hint }: Props) {
  const [state, action] = useFormAction<RecordState>(bringAlong, {});
  const [tooLarge, setTooLarge] = useState<Record<string, string[]>>();
  const { message, preview } = state;
  const errors = tooLarge ?? state.errors;

  /** A larger form wouldn't reach Leadpath, which then couldn't say why. */
  function refuseTooLarge(event: FormEvent<HTMLFormElement>) {
    const file = new FormData(event.currentTarget).get("file");
    const isTooLarge = file instanceof File && file.size > mostBytes;
    if (isTooLarge) event.preventDefault();
    setTooLarge(isTooLarge ? { file: [tooLargeText] } : undefined);
  }

  return (
    <form action={action} onSubmit={refuseTooLarge} noValidate className="flex flex-col gap-6">
      <ErrorSummary message={tooLarge ? undefined : message} errors={errors} />
      <input type="hidden" name="organizationId" value={organizationId} />
      {preview ? (
        <>
          <SummaryList rows={preview.rows} />
          <div className="flex flex-wrap gap-2">
            {preview.record && (
              <>
                <input type="hidden" name="intent" value="add" />
                <input type="hidden" name="record" value={preview.record} />
                <SubmitButton pendingLabel="Adding…">Bring it along</SubmitButton>
              </>
            )}
            <ButtonLink href="/account/record" variant="secondary">
              {preview.record ? "Don’t bring it along" : "Choose another file"}
            </ButtonLink>
          </div>
        </>
      ) : (
        <>
          <input type="hidden" name="intent" value="read" />
          <div className="max-w-measure">
            <Field id="file" label="Record" hint={hint} errors={errors?.file}>
              <input
                id="file"
                name="file"
                type="file"
                accept=".json,application/json"
                className="control target-10"
                {...describedBy("file", { hint, errors: errors?.file })}
              />
            </Field>
          </div>
          <SubmitButton variant="secondary" className="self-start" pendingLabel="Reading…">
            Show what’s in it
          </SubmitButton>
        </>
      )}
    </form>
  );
}
