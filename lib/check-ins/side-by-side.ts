import type { Level } from "@/lib/framework/levels";
import { findSkill, type SkillId } from "@/lib/framework/skills";
import type { RatingState } from "@/lib/readiness/model";
import { capitalized, inWords, plural, shortName } from "@/lib/text/words";
import { askedSkills, offeredSkills } from "./asked-skills";
import { leastLevels, type Side } from "./check-in";

/** An answer of one side, as a reveal keeps it. */
type View = Readonly<{
  state: RatingState;
  level: Level | null;
  confidence: "low" | "medium" | "high";
  note: string;
}>;

/** Both sides of a revealed check-in, by skill. */
export type Views = Readonly<Record<Side, ReadonlyMap<SkillId, View>>>;

/** A skill that both gave a level. `difference` in levels: above 0 the subject's is higher. */
export type ComparedRow = {
  skill: SkillId;
  subject: View & { level: Level };
  rater: View & { level: Level };
  difference: number;
};

/**
 * What two views come to: the skills that both gave a level, the furthest apart first; those that only the rater did; and
 * those that the rater hasn't seen.
 */
export function sideBySide({ subject, rater }: Views) {
  const skills = [...askedSkills, ...offeredSkills].filter((skill) => rater.has(skill));
  const compared = skills
    .flatMap((skill): ComparedRow[] => {
      const [own, theirs] = [subject.get(skill), rater.get(skill)];

      return own && theirs && hasLevel(own) && hasLevel(theirs)
        ? [{ skill, subject: own, rater: theirs, difference: own.level - theirs.level }]
        : [];
    })
    .toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  const isCompared = new Set(compared.map(({ skill }) => skill));
  const rated = skills.filter((skill) => rater.get(skill)?.state === "rated");

  return {
    compared,
    onlyRater: rated.filter((skill) => !isCompared.has(skill)),
    notSeen: skills.filter((skill) => rater.get(skill)?.state === "not_observed"),
  };
}

function hasLevel<Given extends View>(view: Given): view is Given & { level: Level } {
  return view.level !== null;
}

/**
 * Where the two differ most, in one sentence, and what to do with it: told to one of them, about work that is the
 * subject's. It judges neither.
 */
export function headlineOf(
  { compared, onlyRater, notSeen }: ReturnType<typeof sideBySide>,
  { side, other }: { side: Side; other: string },
): { title: string; text: string } {
  const name = shortName(other);
  const isSubject = side === "subject";
  const rated = compared.length + onlyRater.length;
  const [first, ...rest] = compared;

  if (rated < leastLevels) {
    const unseen = notSeen.length > 0 ? `, ${inWords(notSeen.length)} not seen` : "";
    const counts = `${capitalized(inWords(rated))} ${plural(rated, "skill")} rated${unseen}. That’s not a low rating.`;

    return isSubject
      ? {
          title: `${name} hasn’t seen most of this yet`,
          text: `${counts} Ask: “Where could you see me do it?”`,
        }
      : {
          title: "You haven’t seen most of this yet",
          text: `${counts} Tell ${name} where you could see it.`,
        };
  }
  if (!first) {
    return {
      title: "There’s nothing to compare yet",
      text: isSubject
        ? `No skill has a level from both of you. ${name}’s are below.`
        : `No skill has a level from both of you. Yours are below.`,
    };
  }

  const apart = Math.abs(first.difference);
  if (apart <= 1) {
    return {
      title: isSubject
        ? `You and ${name} see your work much alike`
        : `You and ${name} see ${name}’s work much alike`,
      text: `${sameText(compared)} Pick one to grow.`,
    };
  }

  const skill = findSkill(first.skill).name;
  const [own, theirs] = [first.subject.level, first.rater.level];
  const [you, them] = isSubject ? [own, theirs] : [theirs, own];
  const levels = `You ${you}, ${name} ${them}; ${restText(rest)}`;

  if (first.difference > 0) {
    return isSubject
      ? {
          title: `You see more ${skill} than ${name} has seen`,
          text: `${levels} Neither is the right answer yet. Ask: “What would you need to see?” Then tell ${name} what happened out of view.`,
        }
      : {
          title: `${name} sees more ${skill} than you’ve seen`,
          text: `${levels} Neither is the right answer yet. Say what you’d need to see, and ask what happened out of your view.`,
        };
  }
  return isSubject
    ? {
        title: `${name} sees more ${skill} than you do`,
        text: `${levels} Ask which moment ${name} had in mind. It may be evidence you haven’t counted.`,
      }
    : {
        title: `You see more ${skill} than ${name} does`,
        text: `${levels} Say which moment you had in mind. It may be evidence that ${name} hasn’t counted.`,
      };
}

/** "Same level on four of five skills, one apart on the fifth." */
function sameText(compared: readonly ComparedRow[]) {
  const [all, same] = [
    compared.length,
    compared.filter(({ difference }) => difference === 0).length,
  ];
  const apart = all - same;

  if (apart === 0) return `Same level on all ${inWords(all)} skills.`;
  if (same === 0) return `One level apart on all ${inWords(all)} skills.`;

  return `Same level on ${inWords(same)} of ${inWords(all)} skills, one apart on ${apart === 1 ? "the other" : `the other ${inWords(apart)}`}.`;
}

/** Of the skills after the first: "the rest is close.", or how many more are far apart. */
function restText(rest: readonly ComparedRow[]) {
  const far = rest.filter(({ difference }) => Math.abs(difference) > 1).length;

  if (far === 0) return rest.length === 0 ? "no other skill has both." : "the rest is close.";

  return `${inWords(far)} more ${plural(far, "skill")} ${plural(far, "is", "are")} two or more apart.`;
}
