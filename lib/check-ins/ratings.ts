import type { Level } from "@/lib/framework/levels";
import { skillIds } from "@/lib/framework/skills";
import type { Rating } from "@/lib/readiness/model";
import { leastLevels, type RaterKind } from "./check-in";

type Given = Omit<Rating, "rater" | "source" | "level" | "ratedAt"> & {
  checkInId: string;
  raterKey: string;
  source: RaterKind;
  level: number | null;
  ratedAt: Date;
};

/**
 * What raters said, in the order of their reveals and of the framework's skills, as ratings of a report's input: each
 * rater under a name of the input's own, such as "peer-1", which they keep in later reports. A view with fewer than
 * three levels has declined in effect, and counts for none.
 */
export function asRatings(given: readonly Given[]): Rating[] {
  const names = namesOf(given);
  const checkIns = [...new Set(given.map(({ checkInId }) => checkInId))];

  return checkIns
    .map((id) => given.filter(({ checkInId }) => checkInId === id))
    .filter((view) => view.filter(({ level }) => level !== null).length >= leastLevels)
    .flatMap((view) =>
      view.toSorted((a, b) => skillIds.indexOf(a.skill) - skillIds.indexOf(b.skill)),
    )
    .map(({ raterKey, skill, source, state, level, confidence, ratedAt }) => ({
      skill,
      rater: names.get(raterKey) ?? raterKey,
      source,
      state,
      level: level as Level | null,
      confidence,
      ratedAt: ratedAt.toISOString(),
    }));
}

/** The name in reports of each rater, by their key: counted within each kind. One account is one rater. */
export function namesOf(given: readonly Pick<Given, "raterKey" | "source">[]) {
  const names = new Map<string, string>();
  const counts = new Map<RaterKind, number>();

  for (const { raterKey, source } of given) {
    if (names.has(raterKey)) continue;
    const count = (counts.get(source) ?? 0) + 1;
    counts.set(source, count);
    names.set(raterKey, `${source}-${count}`);
  }

  return names;
}
