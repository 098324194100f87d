"use client";

import { type ComponentProps, type ReactNode, useActionState, useRef, useState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { StatusLine } from "@/components/ui/status-line";
import { SubmitButton } from "@/components/ui/submit-button";
import type { AnswerState, FormAnswer } from "@/lib/assessments/answer";
import type { FormAction } from "@/lib/forms/form-state";
import { AnswerBar } from "./answer-bar";
import { AnswerFields } from "./answer-fields";
import { useChoiceByDigit } from "./choose-by-digit";
import { ConflictNotice } from "./conflict-notice";
import { useAutosave } from "./use-autosave";

/** One skill's question. With a script each choice is saved as it is made; without one, its button saves. */
export function AnswerForm({
  action,
  personId,
  assessmentId,
  skillId,
  saved,
  from,
  shortcuts,
  top,
  bar,
  ...fields
}: {
  /** Saves the answer and continues from it. */
  action: FormAction<AnswerState>;
  personId: string;
  assessmentId: string;
  skillId: string;
  saved?: FormAnswer;
  /** Where to continue once it's saved, if not to the next skill. */
  from?: "answers" | "ratings";
  /** Whether digits choose a level. */
  shortcuts: boolean;
  top: ReactNode;
  /**
   * Of a question that is alone on its page: how far one has come with it, "3 of 14", the way forward without an
   * answer, as long as nothing was saved here, and what its button says.
   */
  bar?: { place: string; skip: ReactNode; next?: string };
} & Omit<ComponentProps<typeof AnswerFields>, "isBrief" | "shown" | "errors">) {
  const form = useRef<HTMLFormElement>(null);
  const [state, send] = useActionState<AnswerState, FormData>(action, {});
  const autosave = useAutosave(form, {
    place: { personId, assessmentId, skill: skillId, from },
    saved,
    answered: state,
    saveAndContinue: action,
  });
  useChoiceByDigit(form, { isOn: shortcuts, isAlone: bar !== undefined });
  // A save renders the page anew, and must not touch what is being typed.
  const [first] = useState({
    answer: autosave.typed,
    revision: autosave.revision,
    skip: bar?.skip,
  });
  const { conflict, trouble } = autosave;
  const errors = autosave.errors ?? state.errors;
  const hasMoved = autosave.revision !== first.revision;
  const status = (
    <StatusLine state={autosave.status.state}>
      {autosave.status.text}
      {autosave.status.state === "saved" && autosave.savedAt && ` ${timeText(autosave.savedAt)}`}
      {trouble === "signed-out" && (
        <>
          {" "}
          <a className="link" href="/sign-in" target="_blank" rel="noreferrer">
            Sign in in another tab
          </a>
          ; your text stays here.
        </>
      )}
    </StatusLine>
  );

  return (
    <form
      ref={form}
      action={send}
      onChange={autosave.changed}
      onBlur={autosave.left}
      onSubmit={autosave.submitted}
      // What a browser restores on its own isn't what the person chose now.
      autoComplete="off"
      className="@container flex max-w-4xl flex-col gap-6"
    >
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <input type="hidden" name="skill" value={skillId} />
      <input type="hidden" name="revision" value={state.values?.revision ?? autosave.revision} />
      {from && <input type="hidden" name="from" value={from} />}

      {bar ? (
        top
      ) : (
        <div className="-mb-3 flex items-center justify-between gap-4">
          {top}
          {status}
        </div>
      )}

      {trouble === "closed" && (
        <Notice tone="warning" announce title={autosave.message}>
          <p className="mt-1">What you see below stays here until you leave, but it isn’t saved.</p>
        </Notice>
      )}
      {/* It takes the focus, which no one wants while typing; the error beside its field is shown anyway. */}
      <ErrorSummary
        message={state.message}
        errors={autosave.wasGoingOn ? errors : state.errors}
        idPrefix={fields.idPrefix}
      />
      {conflict && <ConflictNotice conflict={conflict} onKeep={autosave.keep} />}

      <AnswerFields
        {...fields}
        isBrief={!bar}
        shown={{ ...first.answer, ...state.values }}
        errors={errors}
      />

      {bar ? (
        <AnswerBar
          buttons={
            <>
              <SubmitButton>{bar.next ?? "Continue"}</SubmitButton>
              {/* It keeps its place, so that nothing moves when it goes. */}
              <div className={hasMoved ? "invisible" : undefined}>{first.skip}</div>
            </>
          }
          status={status}
          place={bar.place}
          keys={shortcuts ? "Press 0–5, then Enter" : undefined}
        />
      ) : (
        <div className="not-noscript:hidden">
          <SubmitButton variant="secondary">Save this answer</SubmitButton>
        </div>
      )}
    </form>
  );
}

function timeText(instant: string) {
  return new Intl.DateTimeFormat("en-US", {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(new Date(instant));
}
