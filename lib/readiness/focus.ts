import type { SkillId } from "@/lib/framework/skills";
import { atLeast } from "./arithmetic";

const most = 3;

type Gap = { skill: SkillId; weight: number; gap: number | null };

/** The at most three skills whose gap weighs most (`weight · gap`); equal ones in the order given. No gap, no focus. */
export function focusSkills(skills: readonly Gap[]): SkillId[] {
  const chosen: Gap[] = [];

  while (chosen.length < most) {
    const left = skills.filter((skill) => cost(skill) > 0 && !chosen.includes(skill));
    const greatest = Math.max(...left.map(cost));
    const next = left.find((skill) => atLeast(cost(skill), greatest));
    if (!next) break;
    chosen.push(next);
  }

  return chosen.map(({ skill }) => skill);
}

function cost({ weight, gap }: Gap) {
  return weight * (gap ?? 0);
}
