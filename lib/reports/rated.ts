import type { SkillId } from "@/lib/framework/skills";
import type { ReadinessInput, ReadinessReport } from "@/lib/readiness/model";
import type { Measured } from "./change";

/** A report with the ratings it rests on, how many pieces of evidence (one for each skill it shows), and the skills they show. */
export type Rated = Measured & {
  readonly evidenceCount: number;
  readonly evidencedSkills: readonly SkillId[];
};

/** A whole report, as far as it can be held against another one. */
export function ratedOf({
  framework,
  input,
  result,
}: {
  framework: string;
  input: ReadinessInput;
  result: ReadinessReport;
}): Rated {
  return {
    asOf: input.asOf,
    framework,
    result,
    ratings: input.ratings,
    evidenceCount: input.evidence.length,
    evidencedSkills: [...new Set(input.evidence.map(({ skill }) => skill))],
  };
}

/** What became of the must-haves' evidence between two reports of one profile, in a sentence; null where their number is the same. */
export function evidenceChangeSentence(earlier: Rated, later: Rated) {
  const [before, now] = [mustsWithEvidence(earlier), mustsWithEvidence(later)];
  if (before.of !== now.of || before.shown === now.shown) return null;

  return `Must-have skills with evidence went from ${before.shown} of ${before.of} to ${now.shown} of ${now.of}.`;
}

function mustsWithEvidence({ evidencedSkills, result }: Rated) {
  const musts = result.skills.filter(({ priority }) => priority === "must");

  return {
    shown: musts.filter(({ skill }) => evidencedSkills.includes(skill)).length,
    of: musts.length,
  };
}
