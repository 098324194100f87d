import type { SkillDerivation } from "@/lib/readiness/derivation";
import type { ReadinessReport } from "@/lib/readiness/model";
import { indexRangeText, indexText } from "./numbers";

/** The index and its range as one sentence, or that there is none. */
export function indexSentence({ index, range }: Pick<ReadinessReport, "index" | "range">) {
  if (index === null || range === null) return "No index: no skill of the profile has a level yet.";

  return `The index is ${indexText(index)} of 100, and its 80% range is ${indexRangeText(range)}.`;
}

/** What the index is held against. */
export const thresholdsSentence =
  "Approaching begins at 70 and ready at 85, if the must-have skills allow.";

/** Why the range is as wide as it is, and what would narrow it; from the voices and the evidence that count. */
export function rangeReason(skills: readonly Pick<SkillDerivation, "sources" | "evidence">[]) {
  const voices = skills.flatMap(({ sources }) => sources);
  const onlySelf = voices.every(({ source }) => source === "self");
  const hasEvidence = skills.some(({ evidence }) => evidence.items > 0);

  if (onlySelf && !hasEvidence) {
    return "One person’s view is wide; a manager’s rating and evidence narrow it.";
  }
  if (onlySelf) return "Evidence narrows it already; a manager’s rating would narrow it further.";
  if (!hasEvidence) return "More than one view narrows it; evidence would narrow it further.";
  return "More than one view and evidence narrow it; ratings widen it again as they age.";
}
