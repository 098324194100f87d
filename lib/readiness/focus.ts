import type { SkillId } from "@/lib/framework/skills";
import { rounded } from "./arithmetic";

const most = 3;

type Gap = { skill: SkillId; weight: number; gap: number | null };

/** The at most three skills whose gap weighs most (`weight · gap`); equal ones in the order given. No gap, no focus. */
export function focusSkills(skills: readonly Gap[]): SkillId[] {
  return skills
    .filter((skill) => cost(skill) > 0)
    .toSorted((a, b) => cost(b) - cost(a))
    .slice(0, most)
    .map(({ skill }) => skill);
}

function cost({ weight, gap }: Gap) {
  return rounded(weight * (gap ?? 0));
}
