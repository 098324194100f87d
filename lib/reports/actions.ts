import { ideasFor } from "@/lib/framework/ideas";
import { isWithin } from "@/lib/framework/levels";
import type { SkillId } from "@/lib/framework/skills";
import { actionsFor } from "@/lib/framework/stages";

/** What stands in place of actions where there are none. */
export const noActions = "The path has no action for this.";

/**
 * What closes a gap in a skill at a level (0..5; all that builds the skill where it is null): the path's actions in its
 * order, then the ways to get there sooner, each with where it is from.
 */
export function actionsThatBuild(skill: SkillId, level: number | null) {
  const fromPath = actionsFor(skill).map((action) => ({
    ...action,
    from: action.optional ? `stage ${action.stage}, optional` : `stage ${action.stage}`,
  }));
  const sooner = ideasFor(skill).map((idea) => ({ ...idea, from: "a way to get there sooner" }));

  return [...fromPath, ...sooner]
    .filter(({ levels }) => level === null || isWithin(level, levels))
    .map(({ id, title, description, from }) => ({ id, title, description, from }));
}
