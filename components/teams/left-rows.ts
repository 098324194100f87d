import type { AutosaveRunner } from "@/components/assessments/autosave-runner";
import type { AnswerPlace } from "@/components/assessments/unsaved-answers";
import { isUnsaved, type TypedAnswer } from "@/lib/assessments/autosave";

/*
 * What a row of the grid shows and the server isn't known to have, in the storage of its tab: it outlives a reload, is
 * gone with the tab, and stands there only until it's saved.
 */

const prefix = "leadpath.row/";

type LeftRow = { typed: TypedAnswer; revision: number };

/** The rows that are kept in the tab already. */
const kept = new WeakSet<AutosaveRunner>();

/**
 * Gives a row back what a reload would have taken, and from then on keeps it in its tab for as long as it isn't saved.
 * Where it was changed elsewhere meanwhile, the person decides.
 */
export function keepInTab(
  place: AnswerPlace,
  runner: AutosaveRunner,
  show: (answer: TypedAnswer) => void,
) {
  if (kept.has(runner)) return;
  kept.add(runner);
  const key = keyOf(place);
  const text = sessionStorage.getItem(key);
  runner.subscribe(() => {
    const { typed, revision } = runner.state();
    const left: LeftRow = { typed, revision };

    if (isUnsaved(runner.state())) sessionStorage.setItem(key, JSON.stringify(left));
    else sessionStorage.removeItem(key);
  });
  if (text && !isUnsaved(runner.state())) restore(JSON.parse(text), runner, show);
}

function restore(left: LeftRow, runner: AutosaveRunner, show: (answer: TypedAnswer) => void) {
  const { saved, revision } = runner.state();
  if (left.revision !== revision && !isSameAnswer(left.typed, saved)) {
    runner.tell({ type: "conflicted", current: { ...saved, revision } });
  }
  show(left.typed);
  runner.tell({ type: "typed", answer: left.typed, isText: false });
}

/** Forgets what anyone else left in this tab. */
export function forgetOthers(personId: string) {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(prefix) && !key.startsWith(`${prefix}${personId}/`)) {
      sessionStorage.removeItem(key);
    }
  }
}

function isSameAnswer(one: TypedAnswer, other: TypedAnswer) {
  return (["choice", "confidence", "note"] as const).every((field) => one[field] === other[field]);
}

function keyOf({ personId, assessmentId, skill }: AnswerPlace) {
  return `${prefix}${personId}/${assessmentId}/${skill}`;
}
