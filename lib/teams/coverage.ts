import type { SkillId } from "@/lib/framework/skills";
import type { Priority } from "@/lib/readiness/model";
import {
  levelIn,
  type MemberViews,
  type TeamMember,
  type TeamView,
  teamLevels,
  teamSkills,
} from "./team-views";

/**
 * How many in a team do a skill on their own: nobody, one person only, or more. Unknown as long as fewer than two have a
 * level: then it says something about who was asked, and nothing about the team.
 */
export type Coverage = "unknown" | "nobody" | "one" | "fine";

/** Who in a team does a skill, by name: `rated` counts those who have a level. */
export type SkillCoverage = Readonly<{
  skill: SkillId;
  priority: Priority;
  rated: number;
  onTheirOwn: readonly string[];
  leads: readonly string[];
  coverage: Coverage;
}>;

const leastRated = 2;

/** Who does each skill on their own (level 3 and up) and who leads it (4 and up), in a view; names in the order given. */
export function coverageOf(members: readonly TeamMember[], view: TeamView): SkillCoverage[] {
  const seen = members.flatMap(({ name, views }) => (views ? [{ name, views }] : []));

  return teamSkills.map(({ skill, priority }) => {
    const rated = seen.flatMap(({ name, views }) => levelAs(name, levelIn(views, view, skill)));
    const from = (least: number) =>
      rated.filter(({ level }) => level >= least).map(({ name }) => name);
    const onTheirOwn = from(teamLevels.onTheirOwn);

    return {
      skill,
      priority,
      rated: rated.length,
      onTheirOwn,
      leads: from(teamLevels.leads),
      coverage: coverageBy(rated.length, onTheirOwn.length),
    };
  });
}

/** Who says that they had no chance yet to show a skill, by name: only they can say it. Skills with none are left out. */
export function missingChances(members: readonly TeamMember[]) {
  return teamSkills.flatMap(({ skill }) => {
    const names = members
      .filter(({ views }) => views && lacksChance(views, skill))
      .map(({ name }) => name);

    return names.length > 0 ? [{ skill, names }] : [];
  });
}

/** Whether someone says that they had no chance yet to show a skill. */
export function lacksChance({ subject }: MemberViews, skill: SkillId) {
  return subject[skill] === "no_opportunity";
}

function levelAs(name: string, level: number | null) {
  return level === null ? [] : [{ name, level }];
}

function coverageBy(rated: number, onTheirOwn: number): Coverage {
  if (rated < leastRated) return "unknown";
  if (onTheirOwn === 0) return "nobody";

  return onTheirOwn === 1 ? "one" : "fine";
}
