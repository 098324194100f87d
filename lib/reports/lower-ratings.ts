import { findSkill, type SkillId } from "@/lib/framework/skills";
import { countingRatings } from "@/lib/readiness/counting-ratings";
import type { Dates } from "@/lib/text/dates";
import { capitalized, counted, joined } from "@/lib/text/words";
import { indexChange } from "./change";
import { signedText } from "./numbers";
import type { Rated } from "./rated";

/**
 * The skills whose self-rating, the newest that each report counts, is lower in the later one, in the order of its ratings.
 * A skill without a level in either is none of them ("no opportunity" is not a 0), no one else's rating is looked at, and
 * under another framework the levels mean something else: none then.
 */
export function lowerSelfRatings(earlier: Rated, later: Rated): SkillId[] {
  if (earlier.framework !== later.framework) return [];

  const before = selfLevels(earlier);

  return [...selfLevels(later)]
    .filter(([skill, level]) => level < (before.get(skill) ?? 0))
    .map(([skill]) => skill);
}

/**
 * That self-ratings are lower in the later report, once one is, and why that can be honest progress; null otherwise. It
 * names what the person did in between: actions done on a day after the earlier report's and up to the later one's
 * (`doneOn`: days such as "2026-11-09"; the reports' days are those of their reader's `dates`), and evidence that the later report has more of. A clear fall of the index is not
 * explained away: then it says so, and what to do before reading it as a loss.
 */
export function lowerRatingSentence({
  earlier,
  later,
  who,
  when,
  doneOn = [],
  dates,
}: {
  earlier: Rated;
  later: Rated;
  who: string;
  /** The later report's day, where the page shows more than these two. */
  when?: string;
  doneOn?: readonly string[];
  dates: Dates;
}) {
  const skills = lowerSelfRatings(earlier, later);
  if (skills.length === 0) return null;

  const did = activityBetween(earlier, later, daysBetween(earlier, later, doneOn, dates));
  const place = when ? `in the report of ${when}, ` : "";
  const than = when ? "the one before" : "the earlier report";
  const learning = did ? "doing the work" : "learning more";

  return [
    `${capitalized(`${place}${who} rated ${skillsText(skills)} lower than in ${than}`)}${did && `, after ${did}`}.`,
    `That can be honest progress: ${learning} shows more of what the next level asks.`,
    ...(fellClearly(earlier, later)
      ? [
          "Even so, the index clearly fell: read what the two levels describe before taking it as a loss.",
        ]
      : []),
  ].join(" ");
}

/**
 * The newest report, of these with the oldest first, whose index is lower than that of the one before while a self-rating
 * fell: where a trend goes down and a reader asks why. Undefined where it never does.
 */
export function newestFall<R extends Rated>(reports: readonly R[]) {
  return reports
    .slice(1)
    .map((later, n) => ({ earlier: reports[n] ?? later, later }))
    .findLast(({ earlier, later }) => fell(earlier, later));
}

function fell(earlier: Rated, later: Rated) {
  const change = indexChange(earlier, later);

  return (
    (change.reading === "clear" || change.reading === "within the noise") &&
    signedText(change.delta, 1).startsWith("−") &&
    lowerSelfRatings(earlier, later).length > 0
  );
}

function selfLevels({ ratings, asOf }: Rated) {
  const own = ratings.filter(({ source }) => source === "self");
  const skills = [...new Set(own.map(({ skill }) => skill))];

  return new Map(
    skills.flatMap((skill) => {
      const [rating] = countingRatings(
        own.filter((each) => each.skill === skill),
        asOf,
      );

      return rating?.level === undefined || rating.level === null
        ? []
        : [[skill, rating.level] as const];
    }),
  );
}

function skillsText(skills: SkillId[]) {
  return skills.length > 3
    ? counted(skills.length, "skill")
    : joined(skills.map((skill) => findSkill(skill).name));
}

function daysBetween(earlier: Rated, later: Rated, days: readonly string[], dates: Dates) {
  const [after, upTo] = [dates.calendarDay(earlier.asOf), dates.calendarDay(later.asOf)];

  return days.filter((day) => after < day && day <= upTo);
}

function activityBetween(earlier: Rated, later: Rated, doneOn: readonly string[]) {
  const actions = doneOn.length;
  const evidence = later.evidenceCount - earlier.evidenceCount;

  return joined(
    [
      actions > 0 ? `doing ${counted(actions, "action")}` : "",
      evidence > 0 ? `adding ${counted(evidence, "piece")} of evidence` : "",
    ].filter(Boolean),
  );
}

function fellClearly(earlier: Rated, later: Rated) {
  const change = indexChange(earlier, later);

  return change.reading === "clear" && change.delta < 0;
}
