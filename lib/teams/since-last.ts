import { type Side, sides } from "@/lib/check-ins/check-in";
import { type SkillId, skillIds } from "@/lib/framework/skills";
import { levelOf, type MemberViews } from "./team-views";

/** A level that one side gave of a skill in both of two check-ins, and gave differently. */
export type LevelChange = Readonly<{ skill: SkillId; side: Side; from: number; to: number }>;

/**
 * What differs between two revealed check-ins of the same two, told only of what both rest on: a skill to which the same
 * side gave a level both times. `compared` counts these, changed or not; anything else is no change.
 */
export function sinceLast(
  earlier: MemberViews,
  later: MemberViews,
): { compared: number; changes: LevelChange[] } {
  const compared = skillIds.flatMap((skill) =>
    sides.flatMap((side) => {
      const [from, to] = [levelOf(earlier[side][skill]), levelOf(later[side][skill])];

      return from === undefined || to === undefined ? [] : [{ skill, side, from, to }];
    }),
  );

  return { compared: compared.length, changes: compared.filter(({ from, to }) => from !== to) };
}
