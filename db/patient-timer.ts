import "server-only";

const turnMs = 50;

/**
 * Calls `late` once `ms` milliseconds are over in which this process was awake, unless it is canceled. While the event
 * loop stands still nothing that arrives is read, so a plain timer would take an answer that waits unread for one that
 * never came. A stall counts as one short turn, and one more follows it, in which what has arrived is answered.
 */
export function startPatientTimer(ms: number, late: () => void) {
  let left = ms;
  let since = performance.now();
  let timer = setTimeout(turn, Math.min(turnMs, left));
  let last: NodeJS.Immediate | undefined;

  function turn() {
    const passed = performance.now() - since;
    since += passed;
    const stalled = passed > 2 * turnMs;
    left -= Math.min(passed, turnMs);

    // Timers run before what has arrived is read, hence the immediate, which runs after it.
    if (left <= -turnMs || (left <= 0 && !stalled)) last = setImmediate(late);
    else timer = setTimeout(turn, left > 0 ? Math.min(turnMs, left) : turnMs);
  }

  return {
    cancel() {
      clearTimeout(timer);
      clearImmediate(last);
    },
  };
}
