import { type Autosave, type AutosaveEvent, advance, nextStep } from "@/lib/assessments/autosave";

type Step = NonNullable<ReturnType<typeof nextStep>>;

/**
 * Does what an autosave asks for: one request at a time, the newest state next, and again until the server has it. Once
 * its page is gone it still sends what can be saved, and tries nothing a second time.
 */
export function autosaveRunner(
  start: Autosave,
  send: (step: Step, state: Autosave) => Promise<AutosaveEvent>,
  onChange: (state: Autosave) => void,
) {
  let state = start;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isGone = false;

  function tell(event: AutosaveEvent) {
    state = advance(state, event);
    onChange(state);
    plan();
  }

  function plan() {
    clearTimeout(timer);
    const step = nextStep(state);

    if (!step || (isGone && (step === "continue" || state.failures > 0))) return;
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
    open() {
      isGone = false;
    },
    close() {
      isGone = true;
      tell({ type: "hurried" });
    },
  };
}
