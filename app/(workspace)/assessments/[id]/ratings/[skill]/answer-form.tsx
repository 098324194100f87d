"use client";

import { type KeyboardEvent, type ReactNode, useActionState, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FieldErrors } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { RadioCard } from "@/components/ui/radio-card";
import { StatusLine } from "@/components/ui/status-line";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { saveAndContinue } from "./actions";
import type { AnswerState, FormAnswer } from "./answer-state";
import { useAutosave } from "./use-autosave";

type Level = 0 | 1 | 2 | 3 | 4 | 5;

const confidences = [
  { value: "low", label: "Low" },
  { value: "medium", label: "Medium" },
  { value: "high", label: "High" },
];

/** One skill's question. With a script each choice is saved as it is made; without one, Continue saves. */
export function AnswerForm({
  assessmentId,
  skill,
  place,
  options,
  saved,
  from,
  back,
  skip,
}: {
  assessmentId: string;
  skill: { id: string; question: string; covers: string; note?: string };
  place: string;
  options: { level: Level; name: string; anchor: string }[];
  saved?: FormAnswer;
  from?: "answers";
  back: ReactNode;
  skip: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  const [state, action] = useActionState<AnswerState, FormData>(saveAndContinue, {});
  const autosave = useAutosave(form, saved?.revision ?? 0);
  const conflict = autosave.conflict ?? state.conflict;
  const shown = { ...saved, ...state.values };

  return (
    <form
      ref={form}
      action={action}
      onChange={autosave.changed}
      onBlur={autosave.left}
      onSubmit={autosave.submitted}
      onKeyDown={chooseByDigit}
      className="flex max-w-3xl flex-col gap-8"
    >
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <input type="hidden" name="skill" value={skill.id} />
      <input type="hidden" name="revision" value={autosave.revision} />
      {from && <input type="hidden" name="from" value={from} />}

      <div className="flex items-center justify-between gap-4">
        {back}
        <StatusLine state={autosave.status.state}>{autosave.status.text}</StatusLine>
      </div>

      <ErrorSummary message={autosave.message ?? state.message} errors={state.errors} />
      {conflict && <ConflictNotice conflict={conflict} onKeep={autosave.keep} />}

      <fieldset
        id="choice"
        className="flex flex-col gap-3"
        aria-describedby={state.errors?.choice ? "choice-error" : "choice-hint"}
      >
        <legend className="mb-5 flex flex-col gap-2">
          <span className="text-sm text-muted">{place}</span>
          <h1>{skill.question}</h1>
          <span className="text-muted">{skill.covers}</span>
        </legend>
        <p id="choice-hint" className="max-w-measure text-sm text-muted">
          Choose the highest description that is true as a whole. {skill.note}
        </p>
        <FieldErrors id="choice" errors={state.errors?.choice} />
        {options.map(({ level, name, anchor }) => (
          <RadioCard
            key={level}
            name="choice"
            value={String(level)}
            level={level}
            title={name}
            defaultChecked={shown.choice === String(level)}
          >
            {anchor}
          </RadioCard>
        ))}
        <p className="mt-3 text-sm text-muted">Or, when none can fit:</p>
        <div className="grid gap-3 sm:grid-cols-2">
          <RadioCard
            name="choice"
            value="no_opportunity"
            title="No opportunity yet"
            defaultChecked={shown.choice === "no_opportunity"}
          >
            My job has not let me do this. It does not count as zero.
          </RadioCard>
          <RadioCard
            name="choice"
            value="not_applicable"
            title="Not applicable"
            defaultChecked={shown.choice === "not_applicable"}
          >
            The role I work toward does not need this.
          </RadioCard>
        </div>
        <div className="hidden in-[fieldset:has([value=not\_applicable]:checked)]:block">
          <TextField
            name="reason"
            label="Why does it not apply?"
            maxLength={500}
            errors={state.errors?.reason}
            defaultValue={shown.reason ?? ""}
          />
        </div>
      </fieldset>

      <Choice
        name="confidence"
        legend="How sure are you?"
        hint="Less sure widens the range of the result; it does not lower it."
        errors={state.errors?.confidence}
        options={confidences}
        defaultValue={shown.confidence ?? "medium"}
      />

      <details open={Boolean(shown.note) || Boolean(state.errors?.note)}>
        <summary className="inline-flex min-h-11 items-center font-medium text-accent hover:text-accent-strong md:min-h-8">
          {shown.note ? "Your note" : "Add a note"}
        </summary>
        <div className="mt-2">
          <TextArea
            name="note"
            label="Note"
            optional
            hint="What you thought of when you chose. Whoever may read the submitted assessment can read it too."
            maxLength={2000}
            errors={state.errors?.note}
            defaultValue={shown.note ?? ""}
          />
        </div>
      </details>

      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton pendingLabel="Saving…">Continue</SubmitButton>
        {skip}
      </div>
    </form>
  );
}

/** Two versions of one answer: the person decides, and nothing is lost before they do. */
function ConflictNotice({
  conflict,
  onKeep,
}: {
  conflict: FormAnswer;
  onKeep: (answer: FormAnswer) => void;
}) {
  return (
    <Notice
      tone="warning"
      announce
      title="This answer was changed in another tab or on another device"
    >
      <p className="mt-1">
        Saved there: {choiceText(conflict.choice)}
        {conflict.note && `, with the note “${conflict.note}”`}. What you see below is not saved.
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        <SubmitButton variant="secondary" name="intent" value="overwrite">
          Save what I see below
        </SubmitButton>
        <Button variant="quiet" onClick={() => onKeep(conflict)} className="scripted">
          Keep what is saved
        </Button>
      </div>
    </Notice>
  );
}

function choiceText(choice: FormAnswer["choice"]) {
  if (choice === "no_opportunity") return "no opportunity yet";
  if (choice === "not_applicable") return "not applicable";

  return `level ${choice}`;
}

/** 0 to 5 choose a level, while the focus is in this form and not in its text. */
function chooseByDigit(event: KeyboardEvent<HTMLFormElement>) {
  const target = event.target as HTMLElement;
  const isText = target.matches("textarea, input:not([type=radio])");

  if (isText || event.ctrlKey || event.metaKey || event.altKey || !/^[0-5]$/.test(event.key))
    return;

  const card = event.currentTarget.querySelector<HTMLInputElement>(
    `input[name=choice][value="${event.key}"]`,
  );
  card?.focus();
  card?.click();
}
