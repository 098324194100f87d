import {
  type Autosave,
  type AutosaveEvent,
  advance,
  isUnsaved,
  nextStep,
} from "@/lib/assessments/autosave";

type Step = NonNullable<ReturnType<typeof nextStep>>;

export type AutosaveRunner = ReturnType<typeof autosaveRunner>;

/**
 * Does what an autosave asks for: one request at a time, the newest state next, and again until the server has it.
 * Once its page is gone it keeps saving, but leads nowhere.
 */
export function autosaveRunner(
  start: Autosave,
  send: (step: Step, state: Autosave) => Promise<AutosaveEvent>,
) {
  let state = start;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isGone = false;
  let isGivenUp = false;
  const { subscribe, notify } = createListeners();

  function tell(event: AutosaveEvent) {
    if (event.type === "typed") isGivenUp = false;
    state = advance(state, event);
    notify();
    plan();
  }

  function plan() {
    clearTimeout(timer);
    const step = nextStep(state);

    if (!step || (isGone && (step === "continue" || isGivenUp))) return;
    if (state.pause === 0) void run(step);
    else timer = setTimeout(run, state.pause, step);
  }

  async function run(step: Step) {
    const before = state;
    tell({ type: "sent" });
    tell(await send(step, before));
  }

  return {
    tell,
    state: () => state,
    subscribe,
    open() {
      isGone = false;
      tell({ type: "reopened" });
    },
    close() {
      isGone = true;
      tell({ type: "hurried" });
    },
    /** The person leaves without what isn't saved. */
    giveUp() {
      isGivenUp = true;
    },
    isKept: () => !isGivenUp && isUnsaved(state),
  };
}

/** Listeners that are told when something changes. */
export function createListeners() {
  const listeners = new Set<() => void>();

  return {
    /** Returns how to stop listening. */
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    notify() {
      for (const listener of listeners) listener();
    },
  };
}
