"use client";

import { AgendaFields } from "@/components/talks/agenda-fields";
import { LogText } from "@/components/talks/log-text";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/forms/form-state";
import { actionPlaces } from "@/lib/talks/talk";
import { writeTalk } from "./actions";
import type { LogState } from "./log-state";

type Action = { owner: string; what: string; dueOn: string };
type Owners = { value: string; label: string }[];

/** The agenda of a talk, what was noted, and what the two agreed on: one version of its log. */
export function LogForm({
  id,
  version,
  saved,
  owners,
}: {
  id: string;
  /** The newest one, which this one begins from. */
  version: number;
  saved: { agenda: readonly string[]; notes: string; actions: readonly Action[] };
  owners: Owners;
}) {
  const [{ message, errors, values, newer }, action] = useFormAction<LogState>(writeTalk, {});

  return (
    <form action={action} noValidate className="flex max-w-measure flex-col gap-8">
      <ErrorSummary message={message} errors={errors} />
      {newer && <LogText lines={newer.lines} heading="h3" />}
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={newer?.version ?? values?.version ?? version} />
      <AgendaFields
        agenda={saved.agenda}
        hint="Reword a line, or uncheck it to drop it."
        {...{ values, errors }}
      />
      <TextArea
        name="notes"
        label="Notes"
        hint="A few lines are enough: what you’d want to know before the next talk."
        rows={6}
        defaultValue={values?.notes ?? saved.notes}
        errors={errors?.notes}
      />
      <fieldset className="flex flex-col gap-5">
        <legend className="mb-2 font-medium">What did you agree on?</legend>
        <ActionPlaces saved={saved.actions} owners={owners} {...{ values, errors }} />
      </fieldset>
      <SubmitButton className="self-start" pendingLabel="Saving…">
        Save for both
      </SubmitButton>
    </form>
  );
}

type Shown = Pick<FormState, "values" | "errors">;

/** The places from one on: each but the first stands behind the one before it. */
function ActionPlaces({
  saved,
  owners,
  at = 0,
  ...shown
}: Shown & { saved: readonly Action[]; owners: Owners; at?: number }) {
  const [place, next] = actionPlaces.slice(at);
  if (!place) return null;

  return (
    <div className="flex flex-col gap-5">
      <ActionFields place={place} saved={saved[at]} owners={owners} {...shown} />
      {next && (
        <Disclosure
          summary="Add another one"
          open={actionPlaces
            .slice(at + 1)
            .some((each, more) => isFilled(each, saved[at + 1 + more], shown))}
        >
          <ActionPlaces saved={saved} owners={owners} at={at + 1} {...shown} />
        </Disclosure>
      )}
    </div>
  );
}

function ActionFields({
  place,
  saved,
  owners,
  values,
  errors,
}: Shown & { place: string; saved?: Action; owners: Owners }) {
  const field = (name: keyof Action, empty = "") => ({
    name: `${place}.${name}`,
    defaultValue: values?.[`${place}.${name}`] ?? saved?.[name] ?? empty,
    errors: errors?.[`${place}.${name}`],
  });
  const owner = field("owner", owners[0]?.value);

  return (
    <div className="flex flex-col gap-4">
      <TextArea {...field("what")} label="What" rows={2} />
      <div className="flex flex-wrap gap-4">
        <SelectField key={owner.defaultValue} {...owner} label="Who" options={owners} />
        <TextField {...field("dueOn")} type="date" label="By when" />
      </div>
    </div>
  );
}

/** A place that holds something, or where something is wrong, is open. */
function isFilled(place: string, saved: Action | undefined, { values, errors = {} }: Shown) {
  const typed = values ? values[`${place}.what`] || values[`${place}.dueOn`] : saved;

  return Boolean(typed) || Object.keys(errors).some((name) => name.startsWith(`${place}.`));
}
