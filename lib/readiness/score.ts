import { deriveReadiness, type SkillDerivation } from "./derivation";
import type { ReadinessInput, ReadinessReport, SkillReadiness } from "./model";
import { stepsToReady } from "./steps-to-ready";
import { heldBackBy, verdictOf } from "./verdict";

/**
 * How ready the ratings say a person is for the profile, by model `m1`. A pure function: the same input (checked by
 * `readinessInput`) gives the same report, whatever the order of the ratings.
 */
export function scoreReadiness(input: ReadinessInput): ReadinessReport {
  const derivation = deriveReadiness(input);
  const { index, range, coverage, skills } = derivation;
  const verdict = verdictOf(derivation);

  return {
    model: "m1",
    index,
    range,
    coverage,
    verdict,
    heldBackBy: heldBackBy(skills, derivation),
    skills: skills.map(reported),
    stepsToReady: verdict === "not_enough_data" ? null : stepsToReady(skills),
  };
}

function reported({ sources: _, evidence: __, ...skill }: SkillDerivation): SkillReadiness {
  return skill;
}
