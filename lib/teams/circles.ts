import { aDay } from "@/lib/limits";

/**
 * From how many people on something is told of them together: a summary, what changed between two of the same people,
 * and so whatever can be worked out from any number of summaries.
 */
export const leastCounted = 5;

/** For how many days a summary binds the people that it counted: further ones count all of them, or none. */
export const boundDays = 365;

/** Whom an earlier summary counted, by their ids, null for someone who was erased, and when it was made. */
export type Circle = Readonly<{ people: readonly (string | null)[]; madeAt: Date }>;

/** People to count together, and when they last were; undefined where none of them is bound. */
export type Candidate = Readonly<{ people: readonly string[]; since?: Date }>;

/**
 * Whom a summary may count, the largest circle first: of any two summaries within `boundDays`, of whatever teams, the
 * people are the same or none of the same. `earlier` are those that counted any of the `eligible`. Where there are none
 * yet, `from` is when enough are free again; undefined where fewer than enough are eligible at all.
 */
export function circlesToCount(
  eligible: readonly string[],
  earlier: readonly Circle[],
  now: Date,
): { candidates: Candidate[]; from?: Date } {
  const able = new Set(eligible);
  const binding = earlier.filter(({ madeAt }) => freeFrom(madeAt) > now);
  const bound = new Set(binding.flatMap(({ people }) => people));
  const fresh = eligible.filter((id) => !bound.has(id));
  const whole = binding.flatMap(({ people, madeAt }): Candidate[] => {
    const ids = people.flatMap((id) => (id !== null && able.has(id) ? [id] : []));

    return ids.length === people.length ? [{ people: ids, since: madeAt }] : [];
  });
  const candidates = [{ people: fresh }, ...newestOfEach(whole)]
    .filter(({ people }) => people.length >= leastCounted)
    .toSorted((a, b) => b.people.length - a.people.length);

  return { candidates, from: nextFree(eligible, binding, now) };
}

/** A summary that was made at this instant or before it binds no one anymore. */
export function boundSince(now: Date) {
  return new Date(now.getTime() - boundDays * aDay);
}

/**
 * What a further summary of the same people can tell, by how many of them have something new since the last one. Views of
 * fewer than enough tell of these, so nothing is told; stages of fewer than enough are told again as they were.
 */
export function newsOf({ views, stages }: Readonly<{ views: number; stages: number }>) {
  if (!isCrowd(views)) return "little new";
  if (views + stages === 0) return "nothing new";
  if (isCrowd(stages)) return "all";

  return views > 0 ? "all but the stages" : "little new";
}

/** Whether so many people can be told of together; of no one nothing is told. */
function isCrowd(people: number) {
  return people === 0 || people >= leastCounted;
}

function newestOfEach(circles: readonly Candidate[]) {
  const newest = new Map<string, Candidate>();

  for (const circle of circles.toSorted((a, b) => Number(a.since) - Number(b.since))) {
    newest.set(circle.people.toSorted().join(), circle);
  }

  return [...newest.values()];
}

/** When enough of the eligible are bound by nothing. */
function nextFree(eligible: readonly string[], binding: readonly Circle[], now: Date) {
  const times = eligible.map((id) =>
    Math.max(
      now.getTime(),
      ...binding
        .filter(({ people }) => people.includes(id))
        .map(({ madeAt }) => freeFrom(madeAt).getTime()),
    ),
  );
  const enough = times.toSorted((a, b) => a - b)[leastCounted - 1];

  return enough === undefined ? undefined : new Date(enough);
}

function freeFrom(madeAt: Date) {
  return new Date(madeAt.getTime() + boundDays * aDay);
}
