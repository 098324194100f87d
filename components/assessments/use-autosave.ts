import { unstable_rethrow } from "next/navigation";
import { type FormEvent, type RefObject, useEffect, useState, useSyncExternalStore } from "react";
import type { AnswerState, FormAnswer } from "@/lib/assessments/answer";
import {
  type Autosave,
  type AutosaveEvent,
  advance,
  isOutdated,
  isStuck,
  isUnsaved,
  startAutosave,
  statusOf,
  type TypedAnswer,
} from "@/lib/assessments/autosave";
import type { FormAction } from "@/lib/forms/form-state";
import { useAutosaveAction } from "./autosave-provider";
import { autosaveRunner } from "./autosave-runner";
import {
  type AnswerPlace,
  discardUnsaved,
  keepUnsaved,
  keptRunner,
  onReconnect,
} from "./unsaved-answers";
import { useLeaveWarning } from "./use-leave-warning";

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
  const { personId, assessmentId, skill } = place;
  const [runner] = useState(
    () =>
      keptRunner(place) ??
      autosaveRunner(startOf(saved, answered), (step, now) =>
        send(step === "save" ? autosave : saveAndContinue, now, place),
      ),
  );
  const state = useSyncExternalStore(runner.subscribe, runner.state, runner.state);

  useEffect(() => {
    const { tell } = runner;
    discardUnsaved({ personId, assessmentId, skill });
    runner.open();
    // What was typed before the script came.
    if (form.current) tell({ type: "typed", answer: answerIn(form.current), isText: false });
    const stop = onReconnect(() => tell({ type: "hurried" }));

    return () => {
      stop();
      keepUnsaved({ personId, assessmentId, skill }, runner);
    };
  }, [form, runner, personId, assessmentId, skill]);

  // A page from the browser's history may be older than a save that was still on its way.
  useEffect(() => {
    if (!saved || !form.current || !isOutdated(runner.state(), saved)) return;
    show(form.current, saved);
    runner.tell({ type: "renewed", current: saved });
  }, [form, runner, saved]);

  useLeaveWarning({
    asksAtLinks: () => isStuck(runner.state()),
    asksAtClosing: () => isUnsaved(runner.state()) || runner.state().sending !== undefined,
    onGivenUp: runner.giveUp,
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

/** The form as its page was sent: with a saved answer, or with what a save without a script answered. */
function startOf(saved: FormAnswer | undefined, { conflict, values }: AnswerState): Autosave {
  const start = startAutosave(saved);

  if (!conflict || !values) return start;

  const { choice = "", confidence = "", note = "", reason = "" } = values;
  const answer = { choice, confidence, note, reason };

  return advance(advance(start, { type: "conflicted", current: conflict }), {
    type: "typed",
    answer,
    isText: false,
  });
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
    return isNavigation(error) ? { type: "left" } : { type: "failed", trouble: "unreachable" };
  }
}

function answerOf({ typed, overwrites }: Autosave) {
  const { choice, confidence, note, reason } = typed;

  return {
    choice: choice || undefined,
    confidence,
    note,
    reason,
    intent: overwrites ? "overwrite" : undefined,
  };
}

function eventOf(answer: AnswerState): AutosaveEvent {
  if (answer.saved) return { type: "saved", ...answer.saved };
  if (answer.conflict) return { type: "conflicted", current: answer.conflict };
  if (answer.isClosed) return { type: "closed", message: answer.message };
  if (answer.isSignedOut) return { type: "failed", trouble: "signed-out" };
  if (answer.errors) return { type: "refused", errors: answer.errors };

  return { type: "failed", trouble: "busy", message: answer.message };
}

/** Whether an action led to another page, which the framework signals by throwing. */
function isNavigation(error: unknown) {
  try {
    unstable_rethrow(error);
    return false;
  } catch {
    return true;
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
