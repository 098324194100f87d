import { findSkill, type SkillId } from "@/lib/framework/skills";
import type { Priority, SkillReadiness } from "@/lib/readiness/model";
import { counted, plural } from "@/lib/text/words";
import { levelText, signedText } from "./numbers";

/**
 * A report's skills in the order in which they are read: what is missing most first (equal gaps by
 * weight, then in the profile's order), then what is met, then what has no level.
 */
export function gapsLargestFirst<Row extends Pick<SkillReadiness, "gap" | "weight">>(
  skills: readonly Row[],
): Row[] {
  return skills.toSorted((a, b) => size(b) - size(a) || (size(a) > 0 ? b.weight - a.weight : 0));
}

function size({ gap }: Pick<SkillReadiness, "gap">) {
  return gap ?? -1;
}

/**
 * The skills that leave something to do, in the order in which they're best served: musts that hold back, then what else
 * holds back, then the other gaps, the heaviest (weight · gap) first. Without a level all of it is missing.
 */
export function gapsInOrder<
  Row extends Pick<SkillReadiness, "skill" | "priority" | "gap" | "weight" | "state">,
>({ skills, heldBackBy }: { skills: readonly Row[]; heldBackBy: readonly SkillId[] }): Row[] {
  const rank = ({ skill, priority }: Row) => {
    if (!heldBackBy.includes(skill)) return 2;
    return priority === "must" ? 0 : 1;
  };
  const heaviness = ({ weight, gap }: Row) => weight * (gap ?? 5);

  return skills
    .filter(
      ({ skill, gap, state }) =>
        heldBackBy.includes(skill) || state === "no_opportunity" || (gap ?? 0) > 0,
    )
    .toSorted((a, b) => rank(a) - rank(b) || heaviness(b) - heaviness(a));
}

/** What a row says about itself: which of the four kinds it is, the words, and a short form with its sign. */
export function gapStatus({
  state,
  level,
  target,
}: Pick<SkillReadiness, "state" | "level" | "target">) {
  if (level === null) return withoutLevel(state);

  const difference = level - target;
  const shown = signedText(difference, 1);

  if (level >= target) {
    const surplus = shown === "0" ? null : `${shown} above the target`;

    return { kind: "met", sign: "✓", words: "met", surplus } as const;
  }

  const size = shown.slice(1);
  const words = shown === "0" ? "just below target" : `${size} ${levelNoun(size)} below target`;

  return { kind: "below", sign: "▼", words, surplus: null } as const;
}

/** The same for a skill without a level: never below anything. */
export function withoutLevel(state: SkillReadiness["state"]) {
  const words = {
    no_opportunity: "no opportunity yet",
    not_applicable: "not applicable",
    not_rated: "not rated",
    rated: "not rated",
  }[state];

  return {
    kind: "without level",
    sign: state === "no_opportunity" ? "○" : "–",
    words,
    surplus: null,
  } as const;
}

/** "must-have", "should-have", "could-have": the priority as it is said on the page. */
export function priorityText(priority: Priority) {
  return priority === "wont" ? "won’t-have" : `${priority}-have`;
}

/** What a bar shows, in words for anyone who can't see it; mentions a target only where there is one. */
export function barText({
  level,
  range,
  target,
}: {
  level: number | null;
  range: readonly [number, number] | null;
  target?: number;
}) {
  const aim = target === undefined ? "" : `, target ${target}`;

  if (level === null || range === null) return `no level${aim}`;

  const [low, high] = range.map(levelText);

  return `level ${levelText(level)}, range ${low} to ${high}${aim}`;
}

/** The sentence that the chart of gaps proves: how many skills are below target, and the largest gap. */
export function gapsSentence(
  skills: readonly Pick<SkillReadiness, "skill" | "gap" | "weight" | "level">[],
) {
  const rated = skills.filter(({ level }) => level !== null);
  const below = gapsLargestFirst(skills).filter((row) => size(row) > 0);
  const [largest, next] = below;

  if (rated.length === 0) return "No skill has a level yet, so there are no gaps to show.";
  if (!largest)
    return rated.length === 1
      ? "No gap: the one rated skill is at or above its target."
      : `No gaps: ${rated.length === 2 ? "both rated skills" : `all ${counted(rated.length, "rated skill")}`} are at or above target.`;

  const are = plural(below.length, "is", "are");
  const sentence = `${below.length} of ${rated.length} ${plural(rated.length, "rated skill")} ${are} below target`;
  const most = levelText(largest.gap ?? 0);
  const name = findSkill(largest.skill).name;

  if (next && below.every(({ gap }) => levelText(gap ?? 0) === most))
    return `${sentence}, each by ${most} ${levelNoun(most)}.`;
  if (next && levelText(next.gap ?? 0) === most)
    return `${sentence}; the largest gaps are ${most} ${levelNoun(most)}.`;
  return `${sentence}; the largest gap is ${name}, ${most} ${levelNoun(most)}.`;
}

function levelNoun(size: string) {
  return Number(size) <= 1 ? "level" : "levels";
}
