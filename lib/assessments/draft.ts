import { type SkillId, skillIds } from "@/lib/framework/skills";
import { continueText } from "./words";

/** An assessment that is not submitted yet, with the skills it has answers to. */
export type Draft = { readonly id: string; readonly answered: readonly SkillId[] };

/**
 * The way on in a draft: its first skill without an answer, or where its answers are checked and submitted, with how
 * much is to go.
 */
export function wayOn({ id, answered }: Draft) {
  const open = skillIds.filter((skill) => !answered.includes(skill));
  const [next] = open;

  return {
    text: continueText(open.length),
    href: next
      ? (`/assessments/${id}/ratings/${next}` as const)
      : (`/assessments/${id}/answers` as const),
  };
}
