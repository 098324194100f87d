"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Choice } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FieldErrors } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFormAction } from "@/components/ui/use-form-action";
import { audienceText } from "@/lib/access/words";
import { capitalized } from "@/lib/text/words";
import type { ShareState } from "./actions";
import { share } from "./actions";
import { NewLink } from "./new-link";

const lifetimes = [
  { value: "7", label: "7 days" },
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
];

export function ShareForm({
  id,
  scopes,
  reports,
  reportId,
  sharesReport,
}: {
  id: string;
  scopes: { value: string; title: string; text: string }[];
  reports: { value: string; label: string }[];
  reportId?: string;
  /** Whether one came here to share a report. */
  sharesReport: boolean;
}) {
  const [state, action] = useFormAction<ShareState>(share, {});
  const { message, errors, values, made } = state;

  if (made) return <NewLink {...made} />;

  return (
    <form action={action} noValidate className="flex max-w-measure flex-col gap-8">
      <ErrorSummary message={message} errors={errors} />
      <input type="hidden" name="id" value={id} />
      <TextField
        name="label"
        label="Who is it for?"
        hint={`${capitalized(audienceText("shares"))} see this.`}
        autoComplete="off"
        maxLength={100}
        required
        defaultValue={values?.label}
        errors={errors?.label}
      />
      <fieldset id="scopes" className="flex flex-col gap-1">
        <legend className="mb-1 font-medium">What does it show?</legend>
        <FieldErrors id="scopes" errors={errors?.scopes} />
        {scopes.map(({ value, title, text }) => (
          <div key={value}>
            <Checkbox
              name={`scopes.${value}`}
              aria-describedby={`${value}-text`}
              defaultChecked={
                values ? `scopes.${value}` in values : sharesReport && value === "report"
              }
            >
              {title}
            </Checkbox>
            <p id={`${value}-text`} className="mb-2 pl-8 text-sm text-muted">
              {text}
            </p>
          </div>
        ))}
      </fieldset>
      {reports.length > 0 && (
        <SelectField
          key={values?.reportId}
          name="reportId"
          label="Which report?"
          hint="For the report and the skill levels. It won’t change later."
          options={reports}
          defaultValue={values?.reportId ?? reportId}
          errors={errors?.reportId}
        />
      )}
      <Choice
        name="days"
        legend="How long does it work?"
        hint="You can revoke it sooner."
        options={lifetimes}
        defaultValue={values?.days ?? "30"}
        errors={errors?.days}
      />
      <div className="max-w-md">
        <TextField
          name="password"
          type="password"
          label="Password"
          optional
          hint="At least 8 characters. Send it separately from the link."
          autoComplete="new-password"
          errors={errors?.password}
        />
      </div>
      <SubmitButton className="self-start" pendingLabel="Creating link…">
        Create link
      </SubmitButton>
    </form>
  );
}
