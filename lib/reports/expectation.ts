import type { SkillId } from "@/lib/framework/skills";
import { defaultProfile } from "@/lib/readiness/profile";
import { priorityText } from "./gaps";

/** What the built-in profile asks of a skill, as "must-have, target level 4". */
export function expectationText(id: SkillId) {
  const expected = defaultProfile.priorities.find(({ skill }) => skill === id);

  return expected && `${priorityText(expected.priority)}, target level ${expected.target}`;
}
