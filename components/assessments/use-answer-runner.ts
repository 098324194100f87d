import { useEffect, useEffectEvent, useState, useSyncExternalStore } from "react";
import {
  type Autosave,
  isOutdated,
  isStuck,
  isUnsaved,
  type TypedAnswer,
} from "@/lib/assessments/autosave";
import { type AutosaveRunner, autosaveRunner } from "./autosave-runner";
import {
  type AnswerPlace,
  discardUnsaved,
  keepUnsaved,
  keptRunner,
  onReconnect,
} from "./unsaved-answers";
import { useLeaveWarning } from "./use-leave-warning";

/** The fields of an answer, wherever they stand on the page; nothing to read where they aren't there. */
type Fields = { read: () => TypedAnswer | undefined; show: (answer: TypedAnswer) => void };

/**
 * What saves the answer of one place as it changes: from where it was left off if part of it wasn't saved, and on after
 * its fields are gone.
 */
export function useAnswerRunner(
  place: AnswerPlace,
  {
    saved,
    start,
    send,
    fields,
    onReady,
    asksAtLinks = true,
  }: {
    saved: (TypedAnswer & { revision: number }) | undefined;
    /** What its fields show at first. */
    start: () => Autosave;
    send: Parameters<typeof autosaveRunner>[1];
    fields: Fields;
    /** Called once the script is there and knows what the fields show. */
    onReady?: (runner: AutosaveRunner) => void;
    /** Whether a link asks before it leads away from what can't be saved. */
    asksAtLinks?: boolean;
  },
) {
  const { personId, assessmentId, skill, page } = place;
  const [runner] = useState(() => keptRunner(place) ?? autosaveRunner(start(), send));
  const state = useSyncExternalStore(runner.subscribe, runner.state, runner.state);
  const begin = useEffectEvent(() => {
    runner.open();
    // What was typed before the script came.
    const answer = fields.read();
    if (answer) runner.tell({ type: "typed", answer, isText: false });
    onReady?.(runner);
  });
  const renew = useEffectEvent(() => {
    if (!saved || !isOutdated(runner.state(), saved)) return;
    fields.show(saved);
    runner.tell({ type: "renewed", current: saved });
  });

  useEffect(() => {
    const own = { personId, assessmentId, skill, page };
    discardUnsaved(own);
    begin();
    const stop = onReconnect(() => runner.tell({ type: "hurried" }));

    return () => {
      stop();
      keepUnsaved(own, runner);
    };
  }, [runner, personId, assessmentId, skill, page]);

  // A page from the browser's history may be older than a save that was still on its way.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is saved is what may be newer.
  useEffect(() => renew(), [runner, saved]);

  useLeaveWarning({
    asksAtLinks: () => asksAtLinks && isStuck(runner.state()),
    asksAtClosing: () => isUnsaved(runner.state()) || runner.state().sending !== undefined,
    onGivenUp: runner.giveUp,
  });

  return { runner, state };
}
