import { type Side, sides } from "@/lib/check-ins/check-in";
import type { SkillId } from "@/lib/framework/skills";
import { levelOf, type MemberViews, teamSkills } from "./team-views";

/** A level that one side gave of a skill in both of two check-ins, and gave differently. */
export type LevelChange = Readonly<{ skill: SkillId; side: Side; from: number; to: number }>;

/**
 * What differs between two revealed check-ins of the same two, told only of what both rest on: a skill to which the same
 * side gave a level both times. `compared` counts these of each side, changed or not; anything else is no change.
 */
export function sinceLast(earlier: MemberViews, later: MemberViews) {
  const compared = teamSkills.flatMap(({ skill }) =>
    sides.flatMap((side): LevelChange[] => {
      const [from, to] = [levelOf(earlier[side][skill]), levelOf(later[side][skill])];

      return from === undefined || to === undefined ? [] : [{ skill, side, from, to }];
    }),
  );
  const of = (side: Side) => compared.filter((each) => each.side === side).length;

  return {
    compared: { subject: of("subject"), rater: of("rater") },
    changes: compared.filter(({ from, to }) => from !== to),
  };
}
