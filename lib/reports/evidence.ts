import type { SkillId } from "@/lib/framework/skills";
import type { EvidenceStrength, ReadinessInput, SkillReadiness } from "@/lib/readiness/model";
import { joined } from "@/lib/text/words";
import { gapsLargestFirst } from "./gaps";

const nouns: Record<EvidenceStrength, [one: string, more: string]> = {
  attested: ["attested item", "attested items"],
  outcome: ["outcome", "outcomes"],
  artifact: ["artifact", "artifacts"],
  claim: ["claim", "claims"],
};

const strongestFirst = ["attested", "outcome", "artifact", "claim"] as const;

/** A report's skills as they're read, the largest gap first, each with its evidence in words. */
export function gapRows<Row extends Pick<SkillReadiness, "skill" | "gap" | "weight">>(
  skills: readonly Row[],
  evidence: ReadinessInput["evidence"],
) {
  return gapsLargestFirst(skills).map((row) => ({
    ...row,
    evidence: evidenceText(evidence, row.skill),
  }));
}

/** A skill's evidence in words, the strongest first: "1 outcome and 2 claims", or "no evidence yet". */
export function evidenceText(evidence: ReadinessInput["evidence"], skill: SkillId) {
  const items = evidence.filter((item) => item.skill === skill);
  const words = strongestFirst.flatMap((strength) => {
    const count = items.filter((item) => item.strength === strength).length;

    return count === 0 ? [] : [`${count} ${nouns[strength][count === 1 ? 0 : 1]}`];
  });

  return words.length === 0 ? "no evidence yet" : joined(words);
}
