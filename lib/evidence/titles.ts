import { type SkillId, skillIds } from "@/lib/framework/skills";
import type { ShownTitle } from "./piece";

/** The titles that stand in a report by the skill that they show, in the framework's order; skills without any are left out. */
export function titlesBySkill(
  titles: readonly ShownTitle[],
): { skill: SkillId; titles: ShownTitle[] }[] {
  return skillIds
    .map((skill) => ({ skill, titles: titles.filter((each) => each.skill === skill) }))
    .filter(({ titles }) => titles.length > 0);
}
