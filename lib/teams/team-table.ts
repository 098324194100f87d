import { findSkill, type SkillId } from "@/lib/framework/skills";
import type { Priority } from "@/lib/readiness/model";
import { signs } from "./signs";
import { type Mark, type MemberViews, sidesOf, type TeamView, teamSkills } from "./team-views";

/** Which skills a team's table has. */
export const skillChoices = ["all", "musts"] as const;

export type SkillChoice = (typeof skillChoices)[number];

/** The skills of a choice, in the table's order. */
export function skillsOf(choice: SkillChoice) {
  return teamSkills.filter(({ priority }) => choice === "all" || priority === "must");
}

/**
 * Someone's row in a team's table as its cells' characters, a level's figure or a sign: for each skill one a side of the
 * view. So a table of hundreds is sent as a few short lines.
 */
export function cellsOf(
  views: MemberViews | undefined,
  { view, skills }: { view: TeamView; skills: readonly { skill: SkillId }[] },
) {
  return skills
    .flatMap(({ skill }) => sidesOf(view).map((side) => characterOf(views?.[side][skill])))
    .join("");
}

function characterOf(mark: Mark | "not_asked" = "not_asked") {
  return typeof mark === "number" ? String(mark) : signs[mark].sign;
}

const groupNames: Record<Priority, string> = {
  must: "Must-haves",
  should: "Should-haves",
  could: "Could-haves",
  wont: "Others",
};

/** The heads over a table's skills, each with how many it spans. */
export function groupsOf(skills: readonly { priority: Priority }[]) {
  return [...new Set(skills.map(({ priority }) => priority))].map((priority) => ({
    name: groupNames[priority],
    span: skills.filter((each) => each.priority === priority).length,
  }));
}

/**
 * The reader's own ratings of a team as rows of a sheet: a head of names that an import reads back, then a row a person,
 * with a level, or why there's none; empty where they weren't asked.
 */
export function ownRatingsRows(members: readonly { name: string; views?: MemberViews }[]) {
  return [
    ["Name", ...teamSkills.map(({ skill }) => findSkill(skill).name)],
    ...members.map(({ name, views }) => [
      name,
      ...teamSkills.map(({ skill }) => sheetCell(views?.rater[skill])),
    ]),
  ];
}

function sheetCell(mark: Mark | undefined) {
  if (mark === undefined) return "";

  return typeof mark === "number" ? mark : signs[mark].word;
}
