import { findSkill, practiceFrom, type SkillId } from "@/lib/framework/skills";

/** What to practice for a skill's next level (0..5), and the level it leads to; nothing without a level or a gap. */
export function nextStep(id: SkillId, level: number | null, target: number) {
  return level === null || level >= target ? undefined : practiceFrom(findSkill(id), level);
}
