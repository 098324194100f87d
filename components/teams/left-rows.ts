import type { AutosaveRunner } from "@/components/assessments/autosave-runner";
import type { AnswerPlace } from "@/components/assessments/unsaved-answers";
import { isUnsaved, type TypedAnswer } from "@/lib/assessments/autosave";

/*
 * What a row of the grid shows and the server isn't known to have, in the storage of its tab: it outlives a reload, is
 * gone with the tab, and stands there only until it's saved.
 */

const prefix = "leadpath.row/";

type LeftRow = { typed: TypedAnswer; revision: number };

/** Keeps a row in its tab for as long as it isn't saved. */
export function keepInTab(place: AnswerPlace, runner: AutosaveRunner) {
  runner.subscribe(() => {
    const { typed, revision } = runner.state();
    const left: LeftRow = { typed, revision };

    if (isUnsaved(runner.state())) sessionStorage.setItem(keyOf(place), JSON.stringify(left));
    else sessionStorage.removeItem(keyOf(place));
  });
}

/** Gives a row back what a reload would have taken. Where it was changed elsewhere meanwhile, the person decides. */
export function restoreFromTab(
  place: AnswerPlace,
  runner: AutosaveRunner,
  show: (answer: TypedAnswer) => void,
) {
  const text = sessionStorage.getItem(keyOf(place));
  const { saved, revision } = runner.state();
  if (!text || isUnsaved(runner.state())) return;

  const left: LeftRow = JSON.parse(text);
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
