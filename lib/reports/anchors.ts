import { levels } from "@/lib/framework/levels";
import { findSkill, type SkillId } from "@/lib/framework/skills";
import { levelText } from "./numbers";

const roles: Record<number, string> = { 3: "Product Manager", 4: "Product Lead" };

/**
 * A Product Manager's level of a skill and a Product Lead's side by side, with the one nearest to the
 * estimate and the target's: for each its anchor, whose level it is, and "now" or "target" where it is one.
 */
export function anchorsSideBySide(id: SkillId, level: number | null, target: number) {
  const shown = [3, 4, target, level === null ? target : Math.round(level)];

  return levels
    .filter((each) => shown.includes(each.level))
    .map((each) => ({
      level: each.level,
      role: roles[each.level] ?? each.name,
      marks: marks(each.level, level, target),
      anchor: findSkill(id).anchors[each.level],
    }));
}

function marks(each: number, level: number | null, target: number) {
  const words = [];
  if (level !== null && Math.round(level) === each) {
    words.push(level === each ? "now" : `nearest to ${levelText(level)} now`);
  }
  if (each === target) words.push("target");

  return words.join(" · ");
}
