import type { SkillDerivation } from "@/lib/readiness/derivation";
import type { ReadinessReport } from "@/lib/readiness/model";
import { thresholds } from "@/lib/readiness/verdict";
import { coverageText, coveredIndexOf } from "./coverage";
import { indexRangeText, indexText } from "./numbers";

type Indexed = Pick<ReadinessReport, "index" | "range" | "skills">;

/** The index and its range as one sentence, with how many skills it stands over where that is not all, or that there is none. */
export function indexSentence({ index, range, skills }: Indexed) {
  if (index === null || range === null) return "No index: no skill of the profile has a level yet.";

  const over = coverageText(skills);

  return `The index is ${indexText(index)} of 100${over ? ` ${over}` : ""}, and its 80% range is ${indexRangeText(range)}.`;
}

/** What the index is held against. */
export const thresholdsSentence = `Within reach starts at ${thresholds.approaching} and ready at ${thresholds.ready}, provided the must-haves are close enough to target.`;

/** What a verdict goes by where some skills have no level; null where all have one. */
export function coveredSentence({ index, coverage }: Pick<ReadinessReport, "index" | "coverage">) {
  if (index === null || coverage === 1) return null;

  return `Skills without a level earn nothing toward these: there it counts as ${indexText(coveredIndexOf({ index, coverage }))}.`;
}

/** Why the range is as wide as it is, and what would narrow it; from the voices and the evidence that count. */
export function rangeReason(skills: readonly Pick<SkillDerivation, "sources" | "evidence">[]) {
  const voices = skills.flatMap(({ sources }) => sources);
  const onlySelf = voices.every(({ source }) => source === "self");
  const hasEvidence = skills.some(({ evidence }) => evidence.items > 0);

  if (onlySelf && !hasEvidence) {
    return "The range is wide because it rests on one person’s view. A manager’s rating and evidence would narrow it.";
  }
  if (onlySelf) return "Evidence narrows the range; a manager’s rating would narrow it further.";
  if (skills.some(({ sources }) => lieApart(sources))) {
    return "Views that lie more than a level apart widen the range; talking about them narrows it.";
  }
  if (!hasEvidence)
    return "More than one view narrows the range; evidence would narrow it further.";
  return "More than one view and evidence narrow the range; it widens again as ratings age.";
}

function lieApart(sources: readonly { level: number }[]) {
  const levels = sources.map(({ level }) => level);

  return Math.max(...levels) - Math.min(...levels) > 1;
}
