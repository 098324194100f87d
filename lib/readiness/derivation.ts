import { reachOf, rounded } from "./arithmetic";
import { attainment } from "./attainment";
import { countingRatings, stateWithoutLevel } from "./counting-ratings";
import { estimateFrom, evidenceSum, type SourceEstimate, sourceEstimates } from "./estimates";
import { focusSkills } from "./focus";
import type { ProfileSkill, ReadinessInput, SkillReadiness } from "./model";
import { weightOf } from "./profile";
import { indexPoints, readinessIndex } from "./readiness-index";

/**
 * A skill of the report with what its numbers were made of. `evidence` is the items' number, how many of them are more than
 * a claim, and what they are worth together (0..3).
 */
export type SkillDerivation = SkillReadiness & {
  sources: SourceEstimate[];
  evidence: { items: number; beyondClaims: number; sum: number };
};

/** Every number of a report with its origin. Index 0..100, coverage 0..1, weights as in the profile. */
export type ReadinessDerivation = ReturnType<typeof readinessIndex> & {
  asOf: string;
  skills: SkillDerivation[];
};

/**
 * The whole way from ratings to the index; `scoreReadiness` reports from this and computes none of it again. It holds
 * every single rating: pages show of `source: "peer"` only the voice they have together.
 */
export function deriveReadiness(input: ReadinessInput): ReadinessDerivation {
  const estimated = input.profile
    .filter(({ priority }) => weightOf(priority) > 0)
    .map((expectation) => estimatedSkill(expectation, input));
  const index = readinessIndex(estimated);
  const focus = focusSkills(estimated);

  return {
    asOf: input.asOf,
    ...index,
    skills: estimated.map((skill) => ({
      ...skill,
      contribution:
        skill.attainment === null
          ? null
          : indexPoints(skill.weight * skill.attainment, index.weightEstimated),
      focus: focus.includes(skill.skill),
    })),
  };
}

function estimatedSkill(
  { skill, priority, target }: ProfileSkill,
  input: ReadinessInput,
): Omit<SkillDerivation, "contribution" | "focus"> {
  const ratings = input.ratings.filter((rating) => rating.skill === skill);
  const shown = input.evidence.filter((item) => item.skill === skill);
  const counting = countingRatings(ratings, input.asOf);
  const sources = sourceEstimates(counting, input.asOf);
  const evidence = {
    items: shown.length,
    beyondClaims: shown.filter(({ strength }) => strength !== "claim").length,
    sum: evidenceSum(shown),
  };
  const estimate = estimateFrom(sources, evidence.sum);
  const asked = { skill, priority, target, weight: weightOf(priority), sources, evidence };

  if (!estimate) return { ...asked, ...withoutEstimate, state: stateWithoutLevel(counting) };

  const { level, standardError } = estimate;

  return {
    ...asked,
    level,
    standardError,
    range: levelRange(level, standardError),
    gap: rounded(Math.max(0, target - level)),
    attainment: attainment(level, target),
    state: "rated",
  };
}

/** The 80% range of a level, cut at the ends of the scale. */
function levelRange(level: number, standardError: number): [number, number] {
  const reach = reachOf(standardError);

  return [Math.max(0, level - reach), Math.min(highestLevel, level + reach)];
}

const highestLevel = 5;

const withoutEstimate = {
  level: null,
  standardError: null,
  range: null,
  gap: null,
  attainment: null,
};
