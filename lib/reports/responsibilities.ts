import { responsibilities } from "@/lib/framework/responsibilities";
import { findSkill, type SkillId } from "@/lib/framework/skills";
import { counted } from "@/lib/text/words";
import { levelText } from "./numbers";

type Row = { skill: SkillId; level: number | null; target: number };

/**
 * The report's skills under the responsibilities they serve (a skill may serve none or several), with
 * a count and no score: how many are at target, of those that have a level.
 */
export function skillsByResponsibility<R extends Row>(rows: readonly R[]) {
  const named = responsibilities
    .map(({ number, name }) => ({
      name,
      skills: rows.filter(({ skill }) => findSkill(skill).responsibilities.includes(number)),
    }))
    .filter(({ skills }) => skills.length > 0);
  const rest = rows.filter(({ skill }) => findSkill(skill).responsibilities.length === 0);
  const groups =
    rest.length > 0 ? [...named, { name: "No single responsibility", skills: rest }] : named;

  return groups.map((group) => ({ ...group, summary: summary(group.skills) }));
}

/** Where a skill stands under its responsibility: "level 3, target 4", or "no level". */
export function levelAndTarget({ level, target }: Pick<Row, "level" | "target">) {
  return level === null ? "no level" : `level ${levelText(level)}, target ${target}`;
}

function summary(rows: readonly Row[]) {
  const rated = rows.filter(({ level }) => level !== null);
  const met = rated.filter(({ level, target }) => level !== null && level >= target).length;
  const without = rows.length - rated.length;

  if (rated.length === 0) return "no level yet";
  const atTarget = `${met} of ${rated.length} at target`;
  return without === 0 ? atTarget : `${atTarget}, ${counted(without, "skill")} without a level`;
}
