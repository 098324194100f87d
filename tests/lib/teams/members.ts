import fc from "fast-check";
import { type SkillId, skillIds } from "@/lib/framework/skills";
import type { Mark, TeamMember } from "@/lib/teams/team-views";

type Answer = readonly [own: Mark | undefined, managers: Mark | undefined];

/** Someone in a team with what both sides said, by skill: their own mark, then their manager's. */
export function someone(
  name: string,
  answers?: Partial<Record<SkillId, Answer>>,
): TeamMember & { views: NonNullable<TeamMember["views"]> } {
  const side = (at: 0 | 1) =>
    Object.fromEntries(
      Object.entries(answers ?? {}).flatMap(([skill, answer]) => {
        const mark = answer[at];

        return mark === undefined ? [] : [[skill, mark]];
      }),
    );

  return { id: name, name, views: { subject: side(0), rater: side(1) } };
}

const level = fc.constantFrom<Mark[]>(0, 1, 2, 3, 4, 5);
const own = fc.option(
  fc.oneof(level, fc.constantFrom<Mark[]>("no_opportunity", "not_applicable")),
  {
    nil: undefined,
  },
);
const managers = fc.option(fc.oneof(level, fc.constant<Mark>("not_observed")), { nil: undefined });

const answers = fc
  .array(fc.tuple(own, managers), { minLength: skillIds.length, maxLength: skillIds.length })
  .map((all) =>
    Object.fromEntries(skillIds.map((skill, at) => [skill, all[at] ?? [undefined, undefined]])),
  );

/** Any team, each with a name of their own; some have no check-in that is revealed. */
export const members = fc
  .array(fc.option(answers, { nil: undefined }), { maxLength: 12 })
  .map((all) =>
    all.map((given, at): TeamMember => {
      const name = `Person ${at}`;

      return given ? someone(name, given) : { id: name, name };
    }),
  );
