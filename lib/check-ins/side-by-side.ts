import type { Level } from "@/lib/framework/levels";
import type { SkillId } from "@/lib/framework/skills";
import type { RatingState } from "@/lib/readiness/model";
import { askedSkills, offeredSkills } from "./asked-skills";
import type { Side } from "./check-in";

/** An answer of one side, as a reveal keeps it. */
export type View = Readonly<{
  state: RatingState;
  level: Level | null;
  confidence: "low" | "medium" | "high";
  note: string;
  /** Whether its level came from a spreadsheet of its rater's. */
  isFromSheet: boolean;
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
