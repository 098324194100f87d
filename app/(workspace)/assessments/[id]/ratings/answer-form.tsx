"use client";

import { type ComponentProps, type ReactNode, useActionState, useRef } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { StatusLine } from "@/components/ui/status-line";
import { saveAndContinue } from "./actions";
import { AnswerFields } from "./answer-fields";
import type { AnswerState, FormAnswer } from "./answer-state";
import { chooseByDigit } from "./choose-by-digit";
import { ConflictNotice } from "./conflict-notice";
import { useAutosave } from "./use-autosave";

/** One skill's question. With a script each choice is saved as it is made; without one, its button saves. */
export function AnswerForm({
  assessmentId,
  skillId,
  saved,
  from,
  shortcuts,
  top,
  buttons,
  ...fields
}: {
  assessmentId: string;
  skillId: string;
  saved?: FormAnswer;
  /** Where to go on once it is saved, other than to the next skill. */
  from?: "answers" | "ratings";
  /** Whether digits choose a level. */
  shortcuts: boolean;
  top?: ReactNode;
  buttons: ReactNode;
} & Pick<ComponentProps<typeof AnswerFields>, "idPrefix" | "legend" | "note" | "options">) {
  const form = useRef<HTMLFormElement>(null);
  const [state, action] = useActionState<AnswerState, FormData>(saveAndContinue, {});
  const autosave = useAutosave(form, saved?.revision ?? 0);
  const conflict = autosave.conflict ?? state.conflict;

  return (
    <form
      ref={form}
      action={action}
      onChange={autosave.changed}
      onBlur={autosave.left}
      onSubmit={autosave.submitted}
      onKeyDown={shortcuts ? chooseByDigit : undefined}
      className="flex max-w-3xl flex-col gap-6"
    >
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <input type="hidden" name="skill" value={skillId} />
      <input type="hidden" name="revision" value={autosave.revision} />
      {from && <input type="hidden" name="from" value={from} />}

      <div className="flex items-center justify-between gap-4">
        {top}
        <StatusLine state={autosave.status.state}>{autosave.status.text}</StatusLine>
      </div>

      <ErrorSummary
        message={autosave.message ?? state.message}
        errors={state.errors}
        idPrefix={fields.idPrefix}
      />
      {conflict && <ConflictNotice conflict={conflict} onKeep={autosave.keep} />}

      <AnswerFields {...fields} shown={{ ...saved, ...state.values }} errors={state.errors} />

      {buttons}
    </form>
  );
}
