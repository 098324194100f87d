import type { ActionState } from "./action-state";

/**
 * How far along a stage is. `share` is done / (all − not applicable), 0..1, and null when no action applies; skipped
 * doesn't count as done. A stage is done when every action that applies is, though an optional one never blocks it;
 * it's done with evidence when each of those that are done has some.
 */
export type StageProgress = Readonly<{
  applicable: number;
  done: number;
  evidenced: number;
  share: number | null;
  status: "empty" | "open" | "done" | "done with evidence";
}>;

export function stageProgress(
  actions: readonly Readonly<{ state: ActionState; optional: boolean; evidence: number }>[],
): StageProgress {
  const applicable = actions.filter(({ state }) => state !== "not_applicable");
  const done = applicable.filter(({ state }) => state === "done");
  const evidenced = done.filter(({ evidence }) => evidence > 0);
  const waiting = applicable.some(({ state, optional }) => state !== "done" && !optional);

  return {
    applicable: applicable.length,
    done: done.length,
    evidenced: evidenced.length,
    share: applicable.length === 0 ? null : done.length / applicable.length,
    status: statusOf(done.length, evidenced.length, waiting, applicable.length),
  };
}

function statusOf(done: number, evidenced: number, waiting: boolean, applicable: number) {
  if (applicable === 0) return "empty";
  if (waiting || done === 0) return "open";
  return evidenced === done ? "done with evidence" : "done";
}
