import { atLeast } from "./arithmetic";
import type { ReadinessReport } from "./model";

const clearPoints = 11;
const enough = 0.8;

/**
 * What differs between two reports on a person. The index's change is in points and `clear` from 11 on, up or down; null
 * when either has no index. Skills as in the later report, null where there is no level. Two indexes measure different
 * things with another profile (`sameProfile`), or when they rest on other skills: when those with a level in both make up
 * less than 80% of the weight with a level in either, the coverage that a verdict asks for (`sameSkills`).
 */
export function changeBetween(earlier: ReadinessReport, later: ReadinessReport) {
  return {
    index: indexChange(earlier.index, later.index),
    sameProfile: asked(earlier) === asked(later),
    sameSkills: restsOnSame(earlier, later),
    skills: later.skills.map(({ skill, level }) => {
      const before = earlier.skills.find((other) => other.skill === skill)?.level ?? null;

      return { skill, from: before, to: level, delta: difference(before, level) };
    }),
  };
}

function indexChange(earlier: number | null, later: number | null) {
  const delta = difference(earlier, later);
  if (delta === null) return null;

  return {
    delta,
    reading: atLeast(Math.abs(delta), clearPoints) ? "clear" : "within the noise",
  } as const;
}

function difference(earlier: number | null, later: number | null) {
  return earlier === null || later === null ? null : later - earlier;
}

function restsOnSame(earlier: ReadinessReport, later: ReadinessReport) {
  const rated = ({ skills }: ReadinessReport) => skills.filter(({ level }) => level !== null);
  const before = new Set(rated(earlier).map(({ skill }) => skill));
  const both = rated(later).filter(({ skill }) => before.has(skill));
  const shared = weightOf(both);

  return atLeast(shared, enough * (weightOf(rated(earlier)) + weightOf(rated(later)) - shared));
}

function weightOf(skills: readonly { weight: number }[]) {
  return skills.reduce((sum, { weight }) => sum + weight, 0);
}

function asked({ skills }: ReadinessReport) {
  return JSON.stringify(
    skills.map(({ skill, priority, target }) => [skill, priority, target]).sort(),
  );
}
