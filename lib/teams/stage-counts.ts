import { stages } from "@/lib/framework/stages";
import type { ActionState } from "@/lib/path/action-state";
import { stageProgress } from "@/lib/path/stage-progress";

/** The last stage that a manager may count: from the next one on the path tells of someone looking for another job. */
const lastStage = 6;

/** The stages that a manager may count. */
export const managersStages = stages.filter(({ number }) => number <= lastStage);

/** The keys of these stages' actions. */
export const countedKeys = managersStages.flatMap(({ actions }) => actions.map(({ id }) => id));

/** How far someone is on one of these stages, in counts: never which of its actions. */
export type StageCount = ReturnType<typeof stageCounts>[number];

/**
 * How many actions of each of these stages are done, of those that apply, by what was last said of them by key. A reader's
 * numbers rest on evidence that the reader may read: `shown` has the keys of the actions that it shows.
 */
export function stageCounts(
  said: ReadonlyMap<string, ActionState>,
  shown: ReadonlySet<string> = new Set(),
) {
  return managersStages.map(({ number, name, actions }) => {
    const { applicable, done, status } = stageProgress(
      actions.map(({ id, optional = false }) => ({
        state: said.get(id) ?? "to_do",
        optional,
        evidence: shown.has(id) ? 1 : 0,
      })),
    );

    return { number, name, applicable, done, status };
  });
}

/** How much of a stage is done, in a cell of a table: "2 of 4", in one line. */
export function stageCountText({ applicable, done }: Pick<StageCount, "applicable" | "done">) {
  return applicable === 0 ? "Doesn’t apply" : `${done}\u00a0of\u00a0${applicable}`;
}
