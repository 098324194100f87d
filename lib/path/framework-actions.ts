import { ideas } from "@/lib/framework/ideas";
import type { LevelSpan } from "@/lib/framework/levels";
import type { SkillId } from "@/lib/framework/skills";
import { stages } from "@/lib/framework/stages";

/**
 * An action that the framework names. Its `stage` is 1..9, or null for a way to get there sooner; its `levels` are
 * those of a skill it builds at which it's worth taking.
 */
export type FrameworkAction = Readonly<{
  key: string;
  title: string;
  description: string;
  skills: readonly SkillId[];
  levels: LevelSpan;
  stage: number | null;
  optional: boolean;
}>;

/** The actions of the nine stages in the path's order, then the seven ideas. */
export const frameworkActions: readonly FrameworkAction[] = [
  ...stages.flatMap(({ number, actions }) =>
    actions.map(({ id, title, description, skills, levels, optional = false }) => ({
      key: id,
      title,
      description,
      skills,
      levels,
      stage: number,
      optional,
    })),
  ),
  ...ideas.map(({ id, title, description, skills, levels }) => ({
    key: id,
    title,
    description,
    skills,
    levels,
    stage: null,
    optional: false,
  })),
];

/** The framework's action with this key; nothing where the key names none. */
export function findFrameworkAction(key: string) {
  return frameworkActions.find((action) => action.key === key);
}
