import type { SkillId } from "@/lib/framework/skills";
import { rounded, sum } from "./arithmetic";
import { attainment } from "./attainment";
import type { SkillDerivation } from "./derivation";
import type { Steps } from "./model";
import { indexPoints } from "./readiness-index";
import { clearsBar, thresholds } from "./verdict";

/** A skill's levels from now up to its target, what each is worth, and the fewest steps that clear the skill's own bar. */
type Ladder = { skill: SkillId; levels: number[]; worth: number[]; needed: number };

/** By number of steps, the most that some ladders can be worth with exactly that many; -Infinity when they cannot. */
type MostWorth = number[];

/**
 * The fewest whole-level steps that bring the estimated skills to an index of 85 with every must and should over its bar, in
 * the profile's order; null when no steps can do it. Of equally few the greatest index, then more steps on the earlier
 * skill. Skills without an estimate stay out.
 *
 * Exact, not greedy: the index is a sum over skills, so the most that n steps can reach follows from the most that fewer
 * steps can reach on one skill less. Steps beyond a target are worth nothing, so no shortest way has any.
 */
export function stepsToReady(skills: readonly SkillDerivation[]): Steps[] | null {
  const ladders = skills.flatMap(ladderOf);
  const weight = sum(skills.map((skill) => (skill.level === null ? 0 : skill.weight)));
  const indexOf = (worth: number) => rounded(indexPoints(worth, weight));
  const most = mostWorthFromEach(ladders);
  const fewest = (most[0] ?? []).findIndex((worth) => indexOf(worth) >= thresholds.ready);

  return fewest === -1 ? null : climb(ladders, most, fewest, indexOf);
}

function ladderOf({ skill, priority, target, weight, level }: SkillDerivation): Ladder[] {
  if (level === null) return [];

  const levels = [level];
  for (let next = Math.floor(level) + 1; next <= target; next++) levels.push(next);

  return [
    {
      skill,
      levels,
      worth: levels.map((step) => weight * attainment(step, target)),
      needed: levels.findIndex((step) => clearsBar(priority, target, step)),
    },
  ];
}

/** At each place, the most worth of that ladder and all after it; behind the last, nothing in no steps. */
function mostWorthFromEach(ladders: readonly Ladder[]) {
  const most: MostWorth[] = [[0]];
  for (const ladder of ladders.toReversed()) most.unshift(withLadder(ladder, most[0] ?? []));

  return most;
}

function withLadder({ worth, needed }: Ladder, rest: MostWorth): MostWorth {
  return Array.from({ length: worth.length + rest.length - 1 }, (_, steps) =>
    Math.max(
      ...worth.map((gain, taken) =>
        taken < needed ? -Infinity : gain + mostIn(rest, steps - taken),
      ),
    ),
  );
}

/** Takes as many steps on each ladder in turn as still lead to the greatest index, so never fewer than it needs. */
function climb(
  ladders: readonly Ladder[],
  most: readonly MostWorth[],
  fewest: number,
  indexOf: (worth: number) => number,
): Steps[] {
  const goal = indexOf(mostIn(most[0], fewest));
  let left = fewest;
  let earned = 0;

  return ladders.flatMap(({ skill, levels, worth }, place) => {
    const taken = worth.findLastIndex(
      (gain, steps) => indexOf(earned + gain + mostIn(most[place + 1], left - steps)) >= goal,
    );
    left -= taken;
    earned += worth[taken] ?? 0;

    return taken === 0 ? [] : [{ skill, from: levels[0] ?? 0, to: levels[taken] ?? 0 }];
  });
}

function mostIn(most: MostWorth | undefined, steps: number) {
  return most?.[steps] ?? -Infinity;
}
