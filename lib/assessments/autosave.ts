/** An answer's form as it stands, saved or not. Nothing is chosen yet where the choice is empty. */
export type TypedAnswer = {
  readonly choice: string;
  readonly confidence: string;
  readonly note: string;
  readonly reason: string;
};

/** Why the last attempt wasn't saved: only `refused` needs a change by the person, and only `closed` is final. */
type Trouble = "unreachable" | "busy" | "signed-out" | "refused" | "closed";

/** One form that saves itself: what it shows, what the server has of it, and what keeps the two apart. */
export type Autosave = {
  readonly typed: TypedAnswer;
  readonly saved: TypedAnswer;
  /** The newest revision that the person knows of (0: none). */
  readonly revision: number;
  /** When this page last saved, an ISO instant. */
  readonly savedAt?: string;
  readonly sending?: TypedAnswer;
  /** What was sent and got no answer: it may have been saved anyway. */
  readonly unanswered: readonly TypedAnswer[];
  /** Another tab's answer: the person has to choose between it and this one. */
  readonly conflict?: TypedAnswer & { readonly revision: number };
  readonly overwrites: boolean;
  /** Whether the person wants to continue as soon as everything is saved. */
  readonly isGoingOn: boolean;
  readonly trouble?: Trouble;
  readonly message?: string;
  readonly errors?: Record<string, string[] | undefined>;
  /** Whether the person asked to continue when it was refused, and so has to be told immediately. */
  readonly wasGoingOn?: boolean;
  readonly failures: number;
  /** How long to wait before the next request, in milliseconds. */
  readonly pause: number;
};

export type AutosaveEvent =
  | { type: "typed"; answer: TypedAnswer; isText: boolean }
  /** Nothing more is being typed for now: the focus left, or the connection may be back. */
  | { type: "hurried" }
  | { type: "submitted"; goesOn: boolean; overwrites: boolean }
  | { type: "kept" }
  | { type: "sent" }
  | { type: "saved"; revision: number; at: string }
  | { type: "conflicted"; current: TypedAnswer & { revision: number } }
  | { type: "failed"; trouble: Exclude<Trouble, "refused" | "closed">; message?: string }
  | { type: "refused"; errors?: Autosave["errors"] }
  | { type: "closed"; message?: string }
  /** The page was reloaded, with what is saved now. */
  | { type: "renewed"; current: TypedAnswer & { revision: number } }
  /** The server leads to another page. */
  | { type: "left" }
  /** The form is back: whatever held it up may be over. */
  | { type: "reopened" };

const pauseAfterTyping = 500;
const longestPause = 8_000;

const blank: TypedAnswer = { choice: "", confidence: "medium", note: "", reason: "" };

/** A form that shows what is saved at `revision`, or a blank one. */
export function startAutosave(saved?: TypedAnswer & { revision: number }): Autosave {
  const answer = saved ?? blank;

  return {
    typed: answer,
    saved: answer,
    revision: saved?.revision ?? 0,
    unanswered: [],
    overwrites: false,
    isGoingOn: false,
    failures: 0,
    pause: 0,
  };
}

/** What follows from what happened. Nothing typed is ever dropped except by `kept`, which the person asks for. */
export function advance(state: Autosave, event: AutosaveEvent): Autosave {
  switch (event.type) {
    case "typed":
      return typed(state, event);
    case "hurried":
      return { ...state, pause: 0 };
    case "submitted":
      return submitted(state, event);
    case "kept":
      return state.conflict ? settled(state, state.conflict, state.conflict) : state;
    case "sent":
      return { ...state, sending: state.typed };
    case "saved":
      return saved(state, event);
    case "conflicted":
      return conflicted(state, event.current);
    case "failed":
      return failed(state, event);
    case "refused":
      return stopped({ ...state, errors: event.errors }, "refused");
    case "closed":
      return stopped({ ...state, message: event.message }, "closed");
    case "renewed":
      return isOutdated(state, event.current)
        ? settled(state, event.current, event.current)
        : state;
    case "left":
      return { ...state, sending: undefined, isGoingOn: false };
    case "reopened":
      return { ...state, ...unhindered, isGoingOn: false };
  }
}

const unhindered = {
  trouble: undefined,
  message: undefined,
  errors: undefined,
  failures: 0,
  pause: 0,
} as const;

/** The next request, after `pause`: save what is typed, or continue from what is saved. None while one is under way. */
export function nextStep(state: Autosave): "save" | "continue" | undefined {
  const { sending, trouble, conflict, overwrites, isGoingOn } = state;

  if (sending || trouble === "closed" || trouble === "refused") return undefined;
  if (conflict && !overwrites) return undefined;
  if (isUnsaved(state) && (isGoingOn || !missing(state.typed))) return "save";

  return isGoingOn ? "continue" : undefined;
}

/** Whether the form shows anything the server isn't known to have. */
export function isUnsaved({ typed, saved, conflict }: Autosave) {
  return conflict !== undefined || !isSame(typed, saved);
}

/** Whether the form is behind `current` and has nothing of its own, so it may show that instead. */
export function isOutdated(state: Autosave, current: { revision: number }) {
  return current.revision > state.revision && !state.sending && !isUnsaved(state);
}

/** Whether something typed would be lost with the page, because it can't be saved as it is, or can't be saved now. */
export function isStuck(state: Autosave) {
  const isHeldUp = state.conflict ?? state.trouble ?? missing(state.typed);

  return isUnsaved(state) && isHeldUp !== undefined;
}

/** The current status, in one line. */
export function statusOf(state: Autosave): {
  state: "saving" | "saved" | "waiting" | "failed" | null;
  text: string;
} {
  const { sending, trouble, conflict, overwrites, revision, failures } = state;
  const lacks = missing(state.typed);

  if (trouble === "refused") return { state: "failed", text: "Not saved: fix the error below" };
  if (trouble === "closed") return { state: "failed", text: "Not saved" };
  if (conflict && !overwrites) return { state: "failed", text: "Not saved" };
  // A retry says nothing new until it succeeds.
  if (trouble && failures > 0) return { state: "failed", text: troubleText(state, trouble) };
  if (sending) return { state: "saving", text: "Saving…" };
  if (isUnsaved(state) && lacks) return { state: "waiting", text: missingText[lacks] };
  if (isUnsaved(state)) return { state: "saving", text: "Saving…" };

  return revision > 0 ? { state: "saved", text: "Saved" } : { state: null, text: "" };
}

/** Why an answer whose form is gone isn't saved, in a sentence. */
export function keptText(state: Autosave) {
  const { trouble, conflict, message } = state;
  const lacks = missing(state.typed);

  if (conflict) return "It was changed in another tab or on another device, too.";
  if (lacks) return `${missingText[lacks]}.`;
  if (trouble === "closed") return message ?? "This assessment isn’t open here.";
  if (trouble === "refused") return "It has an error to fix before it can be saved.";
  if (trouble === "signed-out") return "You’re signed out.";

  return message ?? "The server can’t be reached; trying again…";
}

const missingText = {
  choice: "Not saved yet: choose a level",
  reason: "Not saved yet: say why it doesn’t apply",
};

/** What an answer needs before it can be saved. */
function missing({ choice, reason }: TypedAnswer) {
  if (!choice) return "choice";

  return choice === "not_applicable" && !reason.trim() ? "reason" : undefined;
}

function troubleText(state: Autosave, trouble: Trouble) {
  const next = state.isGoingOn ? "trying again, then continuing…" : "trying again…";

  if (trouble === "signed-out") return "You’re signed out.";
  if (!isUnsaved(state)) return `Saved, but the server can’t be reached right now; ${next}`;

  return state.message ?? `Not saved: the server can’t be reached. Your answer stays here; ${next}`;
}

function typed(
  state: Autosave,
  { answer, isText }: Extract<AutosaveEvent, { type: "typed" }>,
): Autosave {
  const isMended = state.trouble === "refused";

  return {
    ...state,
    typed: answer,
    trouble: isMended ? undefined : state.trouble,
    errors: isMended ? undefined : state.errors,
    pause: state.failures > 0 ? state.pause : isText ? pauseAfterTyping : 0,
  };
}

function submitted(
  state: Autosave,
  { goesOn, overwrites }: Extract<AutosaveEvent, { type: "submitted" }>,
): Autosave {
  // Only an explicit choice decides between two versions, and continuing isn't one.
  if (state.trouble === "closed" || (state.conflict && !overwrites)) return state;

  const trouble = state.trouble === "refused" ? undefined : state.trouble;

  return { ...state, trouble, isGoingOn: goesOn, overwrites, pause: 0 };
}

function saved(
  state: Autosave,
  { revision, at }: Extract<AutosaveEvent, { type: "saved" }>,
): Autosave {
  const done = settled(state, { ...(state.sending ?? state.typed), revision }, state.typed);

  return { ...done, savedAt: at, isGoingOn: state.isGoingOn };
}

function conflicted(state: Autosave, current: TypedAnswer & { revision: number }): Autosave {
  // The other tab was this one: an earlier request from it did arrive.
  if (state.unanswered.some((answer) => isSame(answer, current))) {
    return { ...settled(state, current, state.typed), isGoingOn: state.isGoingOn };
  }

  return {
    ...state,
    sending: undefined,
    conflict: current,
    overwrites: false,
    isGoingOn: false,
    trouble: undefined,
    failures: 0,
  };
}

function failed(
  state: Autosave,
  { trouble, message }: Extract<AutosaveEvent, { type: "failed" }>,
): Autosave {
  const failures = state.failures + 1;

  return {
    ...state,
    unanswered: state.sending ? [...state.unanswered, state.sending] : state.unanswered,
    sending: undefined,
    trouble,
    message,
    failures,
    pause: Math.min(longestPause, 500 * 2 ** failures),
  };
}

function stopped(state: Autosave, trouble: "refused" | "closed"): Autosave {
  return {
    ...state,
    sending: undefined,
    isGoingOn: false,
    wasGoingOn: state.isGoingOn,
    overwrites: false,
    trouble,
    failures: 0,
  };
}

/** The server has `answer`, and the form shows `typed`. */
function settled(
  state: Autosave,
  answer: TypedAnswer & { revision: number },
  typed: TypedAnswer,
): Autosave {
  return { ...startAutosave(answer), typed, savedAt: state.savedAt };
}

function isSame(one: TypedAnswer, other: TypedAnswer) {
  return (
    one.choice === other.choice &&
    one.confidence === other.confidence &&
    one.note === other.note &&
    (one.choice !== "not_applicable" || one.reason.trim() === other.reason.trim())
  );
}
