import { stages } from "@/lib/framework/stages";
import type { ActionState } from "@/lib/path/action-state";
import { stageProgress } from "@/lib/path/stage-progress";

/** The last stage that a manager may count: from the next one on the path tells of someone looking for another job. */
const lastStage = 6;

/** The stages that a manager may count. */
export const managersStages = stages.filter(({ number }) => number <= lastStage);

/** How many actions of each of these stages are done, of those that apply, by what was last said of them by key. */
export function stageCounts(said: ReadonlyMap<string, ActionState>) {
  return managersStages.map(({ number, name, actions }) => {
    const { applicable, done } = stageProgress(
      actions.map(({ id, optional = false }) => ({
        state: said.get(id) ?? "to_do",
        optional,
        // A reader's numbers rest on evidence that the reader may read.
        evidence: 0,
      })),
    );

    return { number, name, applicable, done };
  });
}
