import { rounded } from "./arithmetic";
import { countingRatings } from "./counting-ratings";
import { deriveReadiness } from "./derivation";
import type { Rating, ReadinessReport } from "./model";

/** From how many index points on a change is clear. */
export const clearPoints = 15;

/** A report with the ratings it was made from, up to `asOf` (an ISO instant). */
export type RatedReport = {
  readonly asOf: string;
  readonly ratings: readonly Rating[];
  readonly result: ReadinessReport;
};

/**
 * What differs between two reports on a person, told only of what both rest on: the skills that have an estimate in both, from the
 * raters who rated them in both. The index's change is over these (`from` and `to` 0..100, `delta` in points, `clear` from
 * 15 on, up or down); null without any. Skills as in the later report: `from` and `to` as the reports have them,
 * `delta` (in levels) from the shared raters alone. `restsOnMore` says whether a rater or a skill was left out for being in
 * one of the two only: what that moves is no change. Indexes of two profiles (`sameProfile`) measure different things.
 */
export function changeBetween(earlier: RatedReport, later: RatedReport) {
  const shared = inBoth(levelsGiven(earlier), levelsGiven(later));
  const before = restsOn(earlier, shared);
  const after = restsOn(later, shared);

  return {
    index: indexChange(before.index, after.index),
    sameProfile: asked(earlier.result) === asked(later.result),
    restsOnMore: [earlier, later].some((report) => levelsGiven(report).size > shared.size),
    comparedSkills: after.skills.filter(({ level }) => level !== null).length,
    skills: later.result.skills.map(({ skill, level }) => ({
      skill,
      from: levelOf(earlier.result, skill),
      to: level,
      delta: difference(levelOf(before, skill), levelOf(after, skill)),
    })),
  };
}

function indexChange(from: number | null, to: number | null) {
  if (from === null || to === null) return null;

  const delta = rounded(to - from);

  return {
    from,
    to,
    delta,
    reading: Math.abs(delta) >= clearPoints ? "clear" : "within the noise",
  } as const;
}

function difference(earlier: number | null, later: number | null) {
  return earlier === null || later === null ? null : rounded(later - earlier);
}

/** Who gave a level to which skill of the report, by a key that two reports share. */
function levelsGiven({ asOf, ratings, result }: RatedReport) {
  const counting = result.skills.flatMap(({ skill }) =>
    countingRatings(
      ratings.filter((rating) => rating.skill === skill),
      asOf,
    ),
  );

  return new Set(counting.filter(({ level }) => level !== null).map(voiceKey));
}

function inBoth(one: ReadonlySet<string>, other: ReadonlySet<string>) {
  return new Set([...one].filter((key) => other.has(key)));
}

/** The report's estimates from these voices alone. */
function restsOn({ asOf, ratings, result }: RatedReport, voices: ReadonlySet<string>) {
  return deriveReadiness({
    asOf,
    profile: result.skills,
    ratings: ratings.filter((rating) => voices.has(voiceKey(rating))),
    evidence: [],
  });
}

function voiceKey({ skill, rater }: Pick<Rating, "skill" | "rater">) {
  return `${skill} ${rater}`;
}

function levelOf({ skills }: Pick<ReadinessReport, "skills">, asked: string) {
  return skills.find(({ skill }) => skill === asked)?.level ?? null;
}

function asked({ skills }: ReadinessReport) {
  return JSON.stringify(
    skills.map(({ skill, priority, target }) => [skill, priority, target]).sort(),
  );
}
