import { type SkillId, skillIds } from "@/lib/framework/skills";
import { defaultProfile } from "@/lib/readiness/profile";

/** What a rater is asked: the profile's musts, in its order. The others are offered. */
export const askedSkills: readonly SkillId[] = defaultProfile.priorities
  .filter(({ priority }) => priority === "must")
  .map(({ skill }) => skill);

/** The skills that a rater may add. */
export const offeredSkills: readonly SkillId[] = skillIds.filter(
  (skill) => !askedSkills.includes(skill),
);

/** The next of the asked skills after one, if there's one; an offered skill has none. */
export function nextAsked(skill: SkillId): SkillId | undefined {
  const at = askedSkills.indexOf(skill);

  return at < 0 ? undefined : askedSkills[at + 1];
}
