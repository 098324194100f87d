import { framework } from "@/lib/framework/framework";
import type { Level } from "@/lib/framework/levels";
import type { SkillId } from "@/lib/framework/skills";
import type { Rating, ReadinessInput } from "@/lib/readiness/model";
import { defaultProfile } from "@/lib/readiness/profile";
import { scoreReadiness } from "@/lib/readiness/score";
import { ratedOf } from "@/lib/reports/rated";

/** The person's own rating of a skill, at a level or, for null, without an opportunity. */
export function selfRating(skill: SkillId, level: Level | null, rating: Partial<Rating> = {}) {
  return {
    skill,
    rater: "ada",
    source: "self",
    state: level === null ? "no_opportunity" : "rated",
    level,
    confidence: "medium",
    ratedAt: "2026-01-01T00:00:00.000Z",
    ...rating,
  } as const satisfies Rating;
}

/** A report as of a day, really scored: 3 in every skill unless told. */
export function reportOf(
  day: string,
  levels: Partial<Record<SkillId, Level | null>> = {},
  {
    framework: made = framework.id,
    ...input
  }: Partial<ReadinessInput> & { framework?: string } = {},
) {
  const asOf = `${day}T12:00:00.000Z`;
  const scored: ReadinessInput = {
    asOf,
    profile: defaultProfile.priorities,
    ratings: defaultProfile.priorities.map(({ skill }) =>
      selfRating(skill, levels[skill] === undefined ? 3 : levels[skill], { ratedAt: asOf }),
    ),
    evidence: [],
    ...input,
  };

  return {
    ...ratedOf({ framework: made, input: scored, result: scoreReadiness(scored) }),
    id: day,
    profile: defaultProfile.id,
    input: scored,
  };
}
