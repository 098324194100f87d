import type { Answer } from "@/lib/assessments/answer";
import { askedSkills } from "@/lib/check-ins/asked-skills";
import type { Level } from "@/lib/framework/levels";
import { findSkill, type SkillId } from "@/lib/framework/skills";
import { gridSkills } from "./grid";

/** What a rater has answered about someone so far, by the names of skills, in the order of the grid. */
export type ViewSummary = {
  levels: { skill: string; level: Level }[];
  notSeen: string[];
  /** Of the skills that are asked for those without an answer. */
  missing: { id: SkillId; skill: string }[];
  examples: { skill: string; note: string }[];
};

export function viewSummary(
  answers: ReadonlyMap<SkillId, Pick<Answer, "level" | "note">>,
): ViewSummary {
  const given = gridSkills.flatMap((id) => {
    const answer = answers.get(id);

    return answer ? [{ skill: findSkill(id).name, ...answer }] : [];
  });

  return {
    levels: given.flatMap(({ skill, level }) => (level === null ? [] : [{ skill, level }])),
    notSeen: given.filter(({ level }) => level === null).map(({ skill }) => skill),
    missing: askedSkills
      .filter((id) => !answers.has(id))
      .map((id) => ({ id, skill: findSkill(id).name })),
    examples: given.filter(({ note }) => note !== ""),
  };
}
