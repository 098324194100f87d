import { findSkill, type SkillId } from "@/lib/framework/skills";
import { changeBetween, type RatedReport } from "@/lib/readiness/change";
import type { ReadinessReport, SkillReadiness } from "@/lib/readiness/model";
import { capitalized, counted, joined, plural } from "@/lib/text/words";
import { levelChangeText } from "./change";
import { gapStatus } from "./gaps";
import { levelText, signedText } from "./numbers";

type Side = Pick<SkillReadiness, "state" | "level" | "target" | "priority">;

/** A skill in two reports; a side is null where that report's profile does not ask for it. */
export type ComparedSkill = {
  skill: SkillId;
  earlier: Side | null;
  later: Side | null;
  /** In levels, over the raters that both reports have; null without any. */
  delta: number | null;
};

/**
 * Every skill of two reports: the changed levels first, the largest change leading whatever its direction, then those
 * that have a level in one report only or are seen by others, then the unchanged ones; within each kind in the later
 * profile's order.
 */
export function comparedSkills(earlier: RatedReport, later: RatedReport): ComparedSkill[] {
  const ids = new Set([...later.result.skills, ...earlier.result.skills].map(({ skill }) => skill));
  const changes = changeBetween(earlier, later).skills;

  return [...ids]
    .map((skill) => ({
      skill,
      earlier: sideOf(earlier.result, skill),
      later: sideOf(later.result, skill),
      delta: changes.find((change) => change.skill === skill)?.delta ?? null,
    }))
    .toSorted((a, b) => precedence(b) - precedence(a));
}

/** A side of a compared skill in words: its level, the reason why it has none, or that it was not asked for. */
export function sideText(side: Side | null) {
  if (side === null) return "not asked for";

  return side.level === null ? gapStatus(side).words : levelText(side.level);
}

/** What became of a skill: "+1", "same", "seen by more people", or what became of its state. */
export function skillChangeText({ earlier, later, delta }: ComparedSkill) {
  if (earlier === null) return "new in the profile";
  if (later === null) return "left the profile";
  if (earlier.level !== null && later.level !== null) {
    return levelChangeText({ from: earlier.level, to: later.level, delta });
  }
  if (later.level !== null) return "now rated";
  if (earlier.level !== null) return "no longer rated";
  return earlier.state === later.state ? "same" : `now ${sideText(later)}`;
}

/** The sentence that the drawing of two reports proves: how many skills are higher, lower, the same, or rated in one only. */
export function comparisonSentence(skills: readonly ComparedSkill[]) {
  const both = skills.filter(({ delta }) => delta !== null);
  const moved = both.filter(({ delta }) => delta !== null && !isSame(delta));
  const higher = moved.filter(({ delta }) => delta !== null && delta > 0).length;
  const rest = skills.length - both.length;

  if (both.length === 0) return "No skill was rated by the same person in both reports.";

  const ways = [
    { count: higher, way: "went up" },
    { count: moved.length - higher, way: "went down" },
    { count: both.length - moved.length, way: "stayed" },
  ];
  const sentence =
    both.length === 1
      ? `The only skill rated by the same people in both reports ${ways.find(({ count }) => count === 1)?.way}.`
      : `Of the ${both.length} skills rated by the same people in both reports, ${joined(ways.map(({ count, way }) => `${count || "none"} ${way}`))}.`;
  const others = `${capitalized(counted(rest, "other"))} ${plural(rest, "isn’t", "aren’t")} in at least one of them.`;

  return rest === 0 ? sentence : `${sentence} ${others}`;
}

/** What became of the skills that hold the person back, a name and the skills in a row each; no row without skills. */
export function heldBackChanges(earlier: ReadinessReport, later: ReadinessReport) {
  const [before, after] = [earlier.heldBackBy, later.heldBackBy];

  return [
    { name: "No longer holds you back", skills: before.filter((skill) => !after.includes(skill)) },
    { name: "Still holds you back", skills: after.filter((skill) => before.includes(skill)) },
    { name: "Newly holds you back", skills: after.filter((skill) => !before.includes(skill)) },
  ]
    .filter(({ skills }) => skills.length > 0)
    .map(({ name, skills }) => ({
      name,
      text: joined(skills.map((skill) => findSkill(skill).name)),
    }));
}

/** What a row of the drawing shows, in words for anyone who can't see it. */
export function comparedText(skill: ComparedSkill) {
  const target = skill.later?.target ?? skill.earlier?.target;

  return capitalized(
    `then ${sideText(skill.earlier)}, now ${sideText(skill.later)}, target ${target}`,
  );
}

function sideOf({ skills }: ReadinessReport, skill: SkillId): Side | null {
  return skills.find((row) => row.skill === skill) ?? null;
}

/** How much there is to see: a changed level above a changed state above nothing. */
function precedence({ earlier, later, delta }: ComparedSkill) {
  if (delta !== null && !isSame(delta)) return 1 + Math.abs(delta);
  if (typeof earlier?.level === "number" && typeof later?.level === "number") {
    return isSame(later.level - earlier.level) ? 0 : 1;
  }

  return earlier?.level === null && later?.level === null && earlier.state === later.state ? 0 : 1;
}

function isSame(delta: number) {
  return signedText(delta, 1) === "0";
}
