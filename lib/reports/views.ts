import { calledName } from "@/lib/check-ins/words";
import { countingRatings } from "@/lib/readiness/counting-ratings";
import type { Rating, ReadinessInput } from "@/lib/readiness/model";
import { scoreReadiness } from "@/lib/readiness/score";
import { capitalized, counted, inWords, joined, plural } from "@/lib/text/words";

/** A rater by the name that reports give them ("peer-1"), as the subject knows them: no name once the account is gone. */
export type KnownRater = { rater: string; name: string };

type Rated = { asOf: string; ratings: readonly Rating[] };

/** Whose views a report rests on, told to its subject: "you", "you and Tomás". Only who gave a level counts. */
export function viewsText(report: Pick<Rated, "ratings">, known: readonly KnownRater[]) {
  const isOwn = report.ratings.some(({ source, level }) => source === "self" && level !== null);
  const others = othersIn(report, known).map(({ name }) => calledName(name));

  return joined([...(isOwn ? ["you"] : []), ...others]) || "no one’s levels";
}

/** The raters but the subject who gave a level in a report, in its order, as the subject knows them. */
export function othersIn({ ratings }: Pick<Rated, "ratings">, known: readonly KnownRater[]) {
  const raters = new Set(
    ratings.flatMap(({ rater, source, level }) =>
      source === "self" || level === null ? [] : rater,
    ),
  );

  return [...raters].map((rater) => ({ rater, name: nameOf(rater, known) }));
}

/** A report's input without what anyone else said, and what today's rules come to from it. */
export function ownView(input: ReadinessInput) {
  const own = { ...input, ratings: input.ratings.filter(({ source }) => source === "self") };

  return { input: own, result: scoreReadiness(own) };
}

/**
 * What one rater said in a report, by skill in its profile's order: their level, which is null where they gave none, and
 * the subject's own. Never summed: a few levels of one person's are no verdict.
 */
export function levelsOf(rater: string, { asOf, profile, ratings }: ReadinessInput) {
  return profile.flatMap(({ skill, target }) => {
    const counting = countingRatings(
      ratings.filter((rating) => rating.skill === skill),
      asOf,
    );
    const theirs = counting.find((rating) => rating.rater === rater);

    return theirs ? [{ skill, target, theirs: theirs.level, own: ownLevelIn(counting) }] : [];
  });
}

/** A row of `levelsOf`. */
export type RaterLevel = ReturnType<typeof levelsOf>[number];

/** How much one rater saw, as a page's first line: "Tomás rated four skills, and hasn't seen one". */
export function levelsTitle(name: string, levels: readonly RaterLevel[]) {
  const seen = levels.filter(({ theirs }) => theirs !== null).length;
  const unseen = levels.length - seen;
  const rated = `${capitalized(calledName(name))} rated ${counted(seen, "skill")}`;

  return unseen === 0 ? rated : `${rated} and hasn’t seen ${inWords(unseen)}`;
}

/** How many of the people who were asked for a promotion case are in its report, so that none is left out unsaid. */
export function askedSentence(rated: number, asked: number) {
  if (rated === asked) return "Everyone you asked is in it.";

  return `${capitalized(inWords(rated))} of ${inWords(asked)} people asked ${plural(rated, "is", "are")} in it, counting anyone who declined and anyone you didn’t wait for.`;
}

function nameOf(rater: string, known: readonly KnownRater[]) {
  return known.find((each) => each.rater === rater)?.name ?? "";
}

function ownLevelIn(counting: readonly Rating[]) {
  return counting.find(({ source }) => source === "self")?.level ?? null;
}
