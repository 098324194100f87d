import type { Rating, SkillState } from "./model";

/**
 * The newest rating of each rater up to `asOf` (an ISO instant), of the ratings of one skill. At the same instant the later
 * in the list wins, and the answer keeps the list's order.
 */
export function countingRatings(ratings: readonly Rating[], asOf: string) {
  const newest = new Map<string, Rating>();

  for (const rating of ratings.filter(({ ratedAt }) => isNotBefore(asOf, ratedAt))) {
    const earlier = newest.get(rating.rater);
    if (earlier && !isNotBefore(rating.ratedAt, earlier.ratedAt)) continue;
    newest.delete(rating.rater);
    newest.set(rating.rater, rating);
  }

  return [...newest.values()];
}

/**
 * What the counting ratings of a skill without an estimate say: the newest state among self, managers and mentors that is
 * not `not_observed`, at the same instant the later in the list. What peers say without a level is never shown.
 */
export function stateWithoutLevel(counting: readonly Rating[]): SkillState {
  const answers = counting
    .filter(({ source }) => source !== "peer")
    .flatMap(({ state, ratedAt }) => (state === "not_observed" ? [] : { state, ratedAt }));
  const [first, ...others] = answers;

  return first
    ? others.reduce((a, b) => (isNotBefore(b.ratedAt, a.ratedAt) ? b : a), first).state
    : "not_rated";
}

function isNotBefore(instant: string, other: string) {
  return Date.parse(instant) >= Date.parse(other);
}
