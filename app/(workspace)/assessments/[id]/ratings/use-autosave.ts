import { type FormEvent, type RefObject, useEffect, useRef, useState } from "react";
import { autosave } from "./actions";
import type { AnswerState, FormAnswer } from "./answer-state";

type Status = { state: "saving" | "saved" | "failed" | null; text: string };

const pauseAfterTyping = 500;
const longestPause = 8_000;

/**
 * Saves a form's answer as it changes: one request at a time, the newest state next, and again by itself until the
 * server has it. A line says what is so, never more.
 */
export function useAutosave(form: RefObject<HTMLFormElement | null>, savedRevision: number) {
  const [revision, setRevision] = useState(savedRevision);
  const [status, setStatus] = useState<Status>(
    savedRevision > 0 ? { state: "saved", text: "Saved" } : { state: null, text: "" },
  );
  const [message, setMessage] = useState<string>();
  const [conflict, setConflict] = useState<AnswerState["conflict"]>();
  const live = useRef({
    form: null as HTMLFormElement | null,
    revision: savedRevision,
    isBusy: false,
    isDirty: false,
    isLeaving: false,
    isGone: false,
    failures: 0,
    timer: undefined as ReturnType<typeof setTimeout> | undefined,
    /** What was sent and never answered for: it may have been saved all the same. */
    unanswered: undefined as string | undefined,
  });

  useEffect(() => {
    const state = live.current;
    state.form = form.current;
    state.isGone = false;
    const warn = (event: BeforeUnloadEvent) => {
      if (state.isDirty || state.isBusy) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);

    return () => {
      window.removeEventListener("beforeunload", warn);
      clearTimeout(state.timer);
      state.isGone = true;
    };
  }, [form]);

  function soon(pause: number) {
    clearTimeout(live.current.timer);
    live.current.timer = setTimeout(save, pause);
  }

  async function save() {
    const state = live.current;
    const data = state.form && answerIn(state.form);

    if (state.isBusy) return;
    if (!data) {
      setStatus({ state: null, text: "" });
      if (state.isLeaving) leave();
      return;
    }

    data.set("revision", String(state.revision));
    state.isBusy = true;
    state.isDirty = false;
    setStatus({ state: "saving", text: "Saving…" });

    try {
      take(await autosave(undefined, data), data);
    } catch {
      failed(
        data,
        "Not saved: the server cannot be reached. Your answer stays here; trying again…",
      );
    } finally {
      state.isBusy = false;
      if (state.isDirty && state.failures === 0) soon(0);
      else if (state.isLeaving && !state.isDirty) leave();
    }
  }

  function take(answer: AnswerState, data: FormData) {
    const state = live.current;

    if (answer.saved) {
      known(answer.saved.revision);
      state.failures = 0;
      state.unanswered = undefined;
      setMessage(undefined);
      setConflict(undefined);
      setStatus({ state: "saved", text: `Saved ${timeText(answer.saved.at)}` });
    } else if (answer.conflict && contentOf(answer.conflict) === state.unanswered) {
      // The other tab was this one: its earlier request did arrive.
      known(answer.conflict.revision);
      state.unanswered = undefined;
      state.isDirty = true;
    } else if (answer.conflict) {
      known(answer.conflict.revision);
      state.isLeaving = false;
      setConflict(answer.conflict);
      setStatus({ state: "failed", text: "Not saved" });
    } else {
      failed(data, answer.message ?? "Not saved");
    }
  }

  function failed(data: FormData, text: string) {
    const state = live.current;
    state.unanswered = contentOf(Object.fromEntries(data));
    state.isDirty = true;
    state.isLeaving = false;
    state.failures += 1;
    setStatus({ state: "failed", text });
    if (!state.isGone) soon(Math.min(longestPause, 500 * 2 ** state.failures));
  }

  function known(newest: number) {
    live.current.revision = newest;
    setRevision(newest);
  }

  function leave() {
    live.current.isLeaving = false;
    form.current?.requestSubmit();
  }

  return {
    revision,
    status,
    message,
    conflict,
    changed(event: FormEvent<HTMLFormElement>) {
      const target = event.target as HTMLElement;
      live.current.isDirty = true;
      if (!conflict) soon(target.matches("textarea, [type=text]") ? pauseAfterTyping : 0);
    },
    /** Whoever leaves a text at once, for a link or another field, takes nothing back of what they typed. */
    left() {
      if (!live.current.isDirty || live.current.failures > 0 || conflict) return;
      clearTimeout(live.current.timer);
      void save();
    },
    /** Goes on once what is under way has ended, so that this tab never conflicts with itself. */
    submitted(event: FormEvent<HTMLFormElement>) {
      clearTimeout(live.current.timer);
      if (live.current.isBusy) {
        event.preventDefault();
        live.current.isLeaving = true;
      } else {
        live.current.isDirty = false;
      }
    },
    keep(answer: FormAnswer) {
      if (form.current) show(form.current, answer);
      live.current.isDirty = false;
      setConflict(undefined);
      setStatus({ state: "saved", text: "Saved" });
    },
  };
}

/** What can be saved of a form: nothing before a choice, nor a choice whose reason is still missing. */
function answerIn(form: HTMLFormElement) {
  const data = new FormData(form);
  const choice = data.get("choice");

  if (!choice || (choice === "not_applicable" && !String(data.get("reason")).trim())) return null;

  return data;
}

function show(form: HTMLFormElement, answer: FormAnswer) {
  for (const name of ["choice", "confidence", "note", "reason"] as const) {
    const field = form.elements.namedItem(name);
    if (field && "value" in field) field.value = answer[name];
  }
}

function contentOf(answer: Record<string, unknown>) {
  return JSON.stringify(["choice", "confidence", "note"].map((name) => answer[name]));
}

function timeText(instant: string) {
  return new Intl.DateTimeFormat("en-US", {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(new Date(instant));
}
