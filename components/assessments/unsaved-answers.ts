import { isStuck, keptText } from "@/lib/assessments/autosave";
import type { GridPath } from "@/lib/teams/grid-state";
import { type AutosaveRunner, createListeners } from "./autosave-runner";

/** Whose answer, and to what; `page` is where its form stands, if that's the form of several answers. */
export type AnswerPlace = {
  personId: string;
  assessmentId: string;
  skill: string;
  page?: GridPath;
};

type Kept = { place: AnswerPlace; runner: AutosaveRunner; unsubscribe: () => void };

/** What to say about an answer that was left before it was saved. */
type UnsavedAnswer = AnswerPlace & {
  text: string;
  /** What was typed, when there's nowhere left to save it. */
  lost?: string;
};

/** The answers whose form is gone while part of them isn't saved. They last as long as their tab. */
const kept = new Map<string, Kept>();
let stuck: readonly UnsavedAnswer[] = [];

const { subscribe, notify } = createListeners();

export const subscribeToUnsaved = subscribe;

/** What was left of this answer, for its form to continue with. */
export function keptRunner(place: AnswerPlace) {
  return kept.get(keyOf(place))?.runner;
}

/** Its form is gone: what is not saved yet is kept until it is. */
export function keepUnsaved(place: AnswerPlace, runner: AutosaveRunner) {
  runner.close();
  if (!runner.isKept()) return;

  const unsubscribe = runner.subscribe(() => {
    if (!runner.isKept()) forget(place);
    publish();
  });
  kept.set(keyOf(place), { place, runner, unsubscribe });
  publish();
}

/** The kept answers that can't be saved at the moment; none on the server. */
export function stuckAnswers() {
  return stuck;
}

export function isAnyUnsaved() {
  return [...kept.values()].some(({ runner }) => runner.state().trouble !== "closed");
}

export function retryUnsaved() {
  for (const { runner } of kept.values()) runner.tell({ type: "hurried" });
}

/** Calls back whenever the connection, or the person, may be back. Returns how to stop. */
export function onReconnect(callback: () => void) {
  window.addEventListener("online", callback);
  window.addEventListener("focus", callback);

  return () => {
    window.removeEventListener("online", callback);
    window.removeEventListener("focus", callback);
  };
}

/** Stops keeping it: its form is back, or the person discarded it. */
export function discardUnsaved(place: AnswerPlace) {
  forget(place);
  publish();
}

/** Stops keeping any answer of this assessment, which was discarded. */
export function discardUnsavedOf(assessmentId: string) {
  for (const { place } of kept.values()) if (place.assessmentId === assessmentId) forget(place);
  publish();
}

function forget(place: AnswerPlace) {
  const key = keyOf(place);
  kept.get(key)?.unsubscribe();
  kept.delete(key);
}

function publish() {
  stuck = [...kept.values()]
    .filter(({ runner }) => isStuck(runner.state()))
    .map(({ place, runner }) => {
      const state = runner.state();
      const { note, reason } = state.typed;
      const typed = [note, reason].filter(Boolean).join("\n");

      return {
        ...place,
        text: keptText(state),
        lost: state.trouble === "closed" ? typed : undefined,
      };
    });
  notify();
}

function keyOf({ assessmentId, skill }: AnswerPlace) {
  return `${assessmentId}/${skill}`;
}
