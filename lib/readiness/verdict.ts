import type { SkillId } from "@/lib/framework/skills";
import { atLeast } from "./arithmetic";
import type { ReadinessDerivation, SkillDerivation } from "./derivation";
import type { Priority, Target, Verdict } from "./model";

const enoughCoverage = 0.8;
const readyIndex = 85;
const approachingIndex = 70;

/** How far below its target a skill may stay before it holds a person back, in levels. */
const slack: Readonly<Record<Priority, number>> = { must: 0.5, should: 2, could: 5, wont: 5 };

/** How far below its target a must may stay while approaching, or at the low end of its range when evidenced. */
const wideSlack = 1;

/** The headline: the first rule that holds, as a rubric of minimum parts beside a total (Moodle's `competency_rule_points`). */
export function verdictOf({ skills, index, coverage }: ReadinessDerivation): Verdict {
  const musts = skills.filter(({ priority }) => priority === "must");

  if (index === null || !atLeast(coverage, enoughCoverage)) return "not_enough_data";
  if (musts.some(({ level }) => level === null)) return "not_enough_data";
  if (clearsReadyIndex(index) && heldBackBy(skills).length === 0) {
    return musts.every(isEvidenced) ? "ready_evidenced" : "ready";
  }

  return atLeast(index, approachingIndex) && musts.every(isApproaching)
    ? "approaching"
    : "building";
}

/** What keeps a person from `ready` beside the index: musts first, then shoulds, each in the profile's order. */
export function heldBackBy(skills: readonly SkillDerivation[]): SkillId[] {
  const holding = skills.filter(({ priority, target, level }) =>
    level === null ? priority === "must" : !clearsBar(priority, target, level),
  );
  const musts = holding.filter(({ priority }) => priority === "must");
  const others = holding.filter(({ priority }) => priority !== "must");

  return [...musts, ...others].map(({ skill }) => skill);
}

/** Whether a level (0..5) is near enough to its target for `ready`. */
export function clearsBar(priority: Priority, target: Target, level: number) {
  return atLeast(level, target - slack[priority]);
}

/** Whether an index (0..100) is high enough for `ready`. */
export function clearsReadyIndex(index: number) {
  return atLeast(index, readyIndex);
}

function isEvidenced({ target, range, evidence, sources }: SkillDerivation) {
  return (
    range !== null &&
    atLeast(range[0], target - wideSlack) &&
    evidence.items > 0 &&
    sources.some(({ source }) => source !== "self")
  );
}

function isApproaching({ target, level }: SkillDerivation) {
  return level !== null && atLeast(level, target - wideSlack);
}
