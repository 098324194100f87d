import type { SkillId } from "@/lib/framework/skills";
import { reachOf } from "./arithmetic";
import type { ReadinessDerivation, SkillDerivation } from "./derivation";
import { seniorLevel } from "./estimates";
import type { Priority, Target, Verdict } from "./model";

/** Where a verdict begins: the index times its coverage (0..100), and the coverage (0..1). */
export const thresholds = { approaching: 75, ready: 85, coverage: 0.8 };

type Estimated = Pick<SkillDerivation, "skill" | "priority" | "target" | "level">;
type Indexes = Pick<ReadinessDerivation, "index" | "coveredIndex">;

/** The headline: the first rule that holds, as a rubric of minimum parts beside a total (Moodle's `competency_rule_points`). */
export function verdictOf({ skills, coverage, ...indexes }: ReadinessDerivation): Verdict {
  const musts = skills.filter(({ priority }) => priority === "must");

  if (coverage < thresholds.coverage || musts.some(({ level }) => level === null)) {
    return "not_enough_data";
  }
  if (reaches(thresholds.ready, indexes) && heldBackBy(skills, indexes).length === 0) {
    return musts.length > 0 && musts.every(isEvidenced) ? "ready_evidenced" : "ready";
  }

  return reaches(thresholds.approaching, indexes) && areApproaching(musts)
    ? "approaching"
    : "building";
}

/**
 * What keeps a person from `ready` beside the sum: musts first, then shoulds, then coulds, each in the profile's order. A
 * could holds back only by having no estimate, where what is estimated reaches the sum and all there is does not.
 */
export function heldBackBy(skills: readonly Estimated[], indexes: Indexes): SkillId[] {
  const { index } = indexes;
  const isLostToSilence =
    index !== null && index >= thresholds.ready && !reaches(thresholds.ready, indexes);
  const holding = skills.filter((skill) => {
    if (skill.priority === "could") return isLostToSilence && skill.level === null;
    return !clearsItsBar(skill);
  });

  return (["must", "should", "could"] as const).flatMap((asked) =>
    holding.filter(({ priority }) => priority === asked).map(({ skill }) => skill),
  );
}

/** Whether a level (0..5) is near enough to its target for `ready`. An even split of two raters about a must is not. */
export function clearsBar(priority: Priority, target: Target, level: number) {
  if (priority === "must") return level > target - 0.5;
  return priority !== "should" || level >= aLevelBelow(target);
}

/** The least level (0..5) that is still near: one below the target, and never "not yet". */
export function aLevelBelow(target: Target) {
  return Math.max(1, target - 1);
}

/** What makes a must's level more than a claim, each with whether it holds; a must without a level has none of it. */
export function backingOf({ target, level, standardError, evidence, sources }: SkillDerivation) {
  const seniors = seniorLevel(sources);

  return {
    nearWithinRange:
      level !== null && standardError !== null && level - reachOf(standardError) >= target - 1,
    shown: evidence.beyondClaims > 0,
    seen: seniors !== null && seniors >= target - 0.5,
  };
}

function isEvidenced(must: SkillDerivation) {
  return Object.values(backingOf(must)).every(Boolean);
}

function areApproaching(musts: readonly Estimated[]) {
  const clearing = musts.filter(clearsItsBar).length;

  return (
    musts.every(({ target, level }) => level !== null && level >= aLevelBelow(target)) &&
    clearing * 2 >= musts.length
  );
}

function clearsItsBar({ priority, target, level }: Estimated) {
  return level !== null && clearsBar(priority, target, level);
}

function reaches(threshold: number, { coveredIndex }: Indexes) {
  return coveredIndex !== null && coveredIndex >= threshold;
}
