import type { FormEvent, RefObject } from "react";
import type { AnswerState, FormAnswer } from "@/lib/assessments/answer";
import {
  type Autosave,
  type AutosaveEvent,
  statusOf,
  type TypedAnswer,
} from "@/lib/assessments/autosave";
import type { FormAction } from "@/lib/forms/form-state";
import { answerOf, eventOf, eventOfError, startOf } from "./answer-request";
import { useAutosaveAction } from "./autosave-provider";
import type { AnswerPlace } from "./unsaved-answers";
import { useAnswerRunner } from "./use-answer-runner";

type Place = AnswerPlace & { from?: "answers" | "ratings" };

/** Saves a form's answer as it changes, and says in one line where it stands. */
export function useAutosave(
  form: RefObject<HTMLFormElement | null>,
  {
    place,
    saved,
    answered,
    saveAndContinue,
  }: {
    place: Place;
    saved: FormAnswer | undefined;
    answered: AnswerState;
    saveAndContinue: FormAction<AnswerState>;
  },
) {
  const autosave = useAutosaveAction();
  const { runner, state } = useAnswerRunner(place, {
    saved,
    start: () => startOf(saved, answered),
    send: (step, now) => send(step === "save" ? autosave : saveAndContinue, now, place),
    fields: {
      read: () => (form.current ? answerIn(form.current) : undefined),
      show: (answer) => form.current && show(form.current, answer),
    },
  });

  return {
    ...state,
    status: statusOf(state),
    changed(event: FormEvent<HTMLFormElement>) {
      const isText = (event.target as HTMLElement).matches("textarea, [type=text]");
      runner.tell({ type: "typed", answer: answerIn(event.currentTarget), isText });
    },
    /** Leaving a text field right away, for a link or another field, discards nothing that was typed. */
    left() {
      if (runner.state().failures === 0) runner.tell({ type: "hurried" });
    },
    /** Goes on once everything is saved; among all on one page it only saves. */
    submitted(event: FormEvent<HTMLFormElement>) {
      const { submitter } = event.nativeEvent as SubmitEvent;
      const overwrites = submitter instanceof HTMLButtonElement && submitter.value === "overwrite";
      event.preventDefault();
      runner.tell({ type: "submitted", goesOn: place.from !== "ratings", overwrites });
      if (runner.state().conflict && !overwrites) lead(event.currentTarget);
    },
    keep() {
      const { conflict } = runner.state();
      if (form.current && conflict) show(form.current, conflict);
      runner.tell({ type: "kept" });
    },
  };
}

async function send(
  action: FormAction<AnswerState>,
  state: Autosave,
  { assessmentId, skill, from }: Place,
): Promise<AutosaveEvent> {
  const data = new FormData();
  const fields = {
    assessmentId,
    skill,
    from,
    revision: String(state.revision),
    ...answerOf(state),
  };
  for (const [name, value] of Object.entries(fields))
    if (value !== undefined) data.set(name, value);

  try {
    return eventOf(await action(undefined, data));
  } catch (error) {
    return eventOfError(error);
  }
}

function answerIn(form: HTMLFormElement): TypedAnswer {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? "");

  return {
    choice: text("choice"),
    confidence: text("confidence"),
    note: text("note"),
    reason: text("reason"),
  };
}

/** To where the person decides between two versions, which comes before continuing. */
function lead(form: HTMLFormElement) {
  form.querySelector<HTMLButtonElement>("button[value=overwrite]")?.focus();
}

function show(form: HTMLFormElement, answer: TypedAnswer) {
  for (const name of ["choice", "confidence", "note", "reason"] as const) {
    const field = form.elements.namedItem(name);
    if (field && "value" in field) field.value = answer[name];
    if (field instanceof Element && answer[name])
      field.closest("details")?.setAttribute("open", "");
  }
}
