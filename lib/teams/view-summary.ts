import { type Answer, type Choice, choiceOf } from "@/lib/assessments/answer";
import { askedSkills } from "@/lib/check-ins/asked-skills";
import type { Level } from "@/lib/framework/levels";
import { findSkill, type SkillId } from "@/lib/framework/skills";
import { gridSkills } from "./grid";

/** What a rater has answered about someone so far, by the names of skills, in the order of the grid. */
export type ViewSummary = {
  levels: { skill: string; level: Level }[];
  notSeen: string[];
  /** The skills whose answer is what the rater's own spreadsheet says. */
  fromSheet: string[];
  /** What the spreadsheet says that has no answer yet, and so doesn't count. */
  unconfirmed: { id: SkillId; skill: string; choice: Choice }[];
  /** Of the skills that are asked for those without either. */
  missing: { id: SkillId; skill: string }[];
  examples: { skill: string; note: string }[];
};

export function viewSummary(
  answers: ReadonlyMap<SkillId, Pick<Answer, "state" | "level" | "note">>,
  sheet: ReadonlyMap<SkillId, Choice> = new Map(),
): ViewSummary {
  const given = gridSkills.flatMap((id) => {
    const answer = answers.get(id);

    return answer ? [{ skill: findSkill(id).name, ...answer }] : [];
  });

  return {
    levels: given.flatMap(({ skill, level }) => (level === null ? [] : [{ skill, level }])),
    notSeen: given.filter(({ level }) => level === null).map(({ skill }) => skill),
    fromSheet: gridSkills
      .filter((id) => isSheets(answers.get(id), sheet.get(id)))
      .map((id) => findSkill(id).name),
    unconfirmed: gridSkills.flatMap((id) => {
      const choice = answers.has(id) ? undefined : sheet.get(id);

      return choice ? [{ id, skill: findSkill(id).name, choice }] : [];
    }),
    missing: askedSkills
      .filter((id) => !answers.has(id) && !sheet.has(id))
      .map((id) => ({ id, skill: findSkill(id).name })),
    examples: given.flatMap(({ skill, note }) => (note === "" ? [] : [{ skill, note }])),
  };
}

/** Whether an answer is what a spreadsheet says. */
function isSheets(answer: Pick<Answer, "state" | "level"> | undefined, sheet: Choice | undefined) {
  return answer !== undefined && choiceOf(answer) === sheet;
}
