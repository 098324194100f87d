import { ideasFor } from "@/lib/framework/ideas";
import type { SkillId } from "@/lib/framework/skills";
import { actionsFor } from "@/lib/framework/stages";

/** What stands in place of actions where the path has none. */
export const noActions =
  "No action on the path builds this skill directly. Aim for the next level’s description.";

/** What closes a gap in a skill: the path's actions in its order, then the ways to get there sooner, each with where it is from. */
export function actionsThatBuild(skill: SkillId) {
  const fromPath = actionsFor(skill).map((action) => ({
    ...action,
    from: action.optional ? `stage ${action.stage}, optional` : `stage ${action.stage}`,
  }));
  const sooner = ideasFor(skill).map((idea) => ({ ...idea, from: "a way to get there sooner" }));

  return [...fromPath, ...sooner].map(({ id, title, description, from }) => ({
    id,
    title,
    description,
    from,
  }));
}
