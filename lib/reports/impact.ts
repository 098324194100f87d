import type { SkillReadiness } from "@/lib/readiness/model";
import { possessive } from "@/lib/text/words";

/** What a report ends on: the impact before the title. `who` is "you" for its subject, the subject's name for others. */
export function impactSentence(skills: readonly Pick<SkillReadiness, "gap">[], who: string) {
  const choice = skills.some(({ gap }) => gap !== null && gap > 0)
    ? `pick the gap ${who} would enjoy closing`
    : `pick what fits ${possessive(who)} strengths and goals`;

  return `It’s the impact that matters, not the title: ${choice}.`;
}
