import type { ReadinessReport } from "./model";
import { atLeast } from "./tolerance";

const clearPoints = 11;

/**
 * What differs between two reports on a person. The index's change is in points and `clear` from 11 on, up or down; null
 * when either has no index. Skills as in the later report, null where there is no level; with another profile the two
 * indexes measure different things, which `sameProfile` says.
 */
export function changeBetween(earlier: ReadinessReport, later: ReadinessReport) {
  return {
    index: indexChange(earlier.index, later.index),
    sameProfile: asked(earlier) === asked(later),
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

function asked({ skills }: ReadinessReport) {
  return JSON.stringify(
    skills.map(({ skill, priority, target }) => [skill, priority, target]).sort(),
  );
}
