import type { SkillId } from "@/lib/framework/skills";
import type { ReadinessInput } from "@/lib/readiness/model";
import { scoreReadiness } from "@/lib/readiness/score";
import type { CountsIn } from "./piece";

type Range = [number, number];

/** What evidence does to a report's ranges: the index's (0..100), and those of the skills (levels) that change. */
export type EvidenceEffect = {
  index: { before: Range; after: Range } | null;
  skills: { skill: SkillId; before: Range; after: Range }[];
};

/**
 * What the ranges of a report would be with `evidence` in place of the evidence in it, all else equal and as of the same
 * instant. It moves neither a level nor the index: only ranges differ, and none of a skill without a level.
 */
export function evidenceEffect(
  input: ReadinessInput,
  evidence: ReadinessInput["evidence"],
): EvidenceEffect {
  const before = scoreReadiness(input);
  const after = scoreReadiness({ ...input, evidence });

  return {
    index: before.range && after.range && { before: before.range, after: after.range },
    skills: after.skills.flatMap(({ skill, range }) => {
      const earlier = before.skills.find((each) => each.skill === skill)?.range;
      const changes = range && earlier && width(range) !== width(earlier);

      return changes ? [{ skill, before: earlier, after: range }] : [];
    }),
  };
}

/** How wide a range is, rounded so that floating point makes no difference where there is none. */
function width([low, high]: Range) {
  return Math.round((high - low) * 1e6);
}

/**
 * What one piece does to the ranges of a report, all the other evidence being what `counting` says. The piece is in
 * `counting` when it is part of the report; a private one does nothing.
 */
export function pieceEffect(
  input: ReadinessInput,
  counting: ReadinessInput["evidence"],
  {
    skills,
    strength,
    countsIn,
  }: { skills: readonly SkillId[] } & Pick<ReadinessInput["evidence"][number], "strength"> & {
      countsIn: CountsIn;
    },
): EvidenceEffect {
  if (countsIn === "path") return { index: null, skills: [] };

  const without = skills.reduce((rest, skill) => {
    const at = rest.findIndex((item) => item.skill === skill && item.strength === strength);
    return at < 0 ? rest : rest.toSpliced(at, 1);
  }, counting);

  return evidenceEffect({ ...input, evidence: without }, counting);
}
