import type { Target } from "./model";

/**
 * How much of a target a level is worth, 0..1: `p(x) / p(T)` with `p(x) = x(x+1)/2`, as in Medium's Snowflake. Convex,
 * since a linear share would call a solid Product Manager nearly ready; a surplus is worth no more than the target.
 */
export function attainment(level: number, target: Target) {
  return Math.min(1, levelValue(level) / levelValue(target));
}

function levelValue(level: number) {
  return (level * (level + 1)) / 2;
}
