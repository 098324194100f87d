import type { SkillId } from "@/lib/framework/skills";
import { deriveReadiness } from "./derivation";
import type { ReadinessInput, Verdict } from "./model";
import { clearsBar, verdictOf } from "./verdict";

/**
 * What the verdict would be by one's own ratings alone, where others make it another one, and the skills in which they do:
 * those whose other ratings change it by themselves; where it takes several, those that others move over their bar or
 * below it; else all that others move. Null where others change nothing, or one's own ratings give no verdict.
 */
export function movedByOthers(input: ReadinessInput): { own: Verdict; skills: SkillId[] } | null {
  const all = deriveReadiness(input);
  const alone = deriveReadiness(withoutOthers(input, () => true));
  const [together, own] = [verdictOf(all), verdictOf(alone)];
  if (own === "not_enough_data" || own === together) return null;

  const moved = all.skills.filter(({ level }, place) => level !== alone.skills[place]?.level);
  const decisive = all.skills.filter(
    ({ skill }) =>
      verdictOf(deriveReadiness(withoutOthers(input, (asked) => asked === skill))) !== together,
  );
  const turned = moved.filter(({ skill, priority, target, level }) => {
    const before = alone.skills.find((other) => other.skill === skill)?.level ?? 0;

    return clearsBar(priority, target, level ?? 0) !== clearsBar(priority, target, before);
  });
  const [named = []] = [decisive, turned, moved].filter(({ length }) => length > 0);

  return { own, skills: named.map(({ skill }) => skill) };
}

function withoutOthers(input: ReadinessInput, isLeftOut: (skill: SkillId) => boolean) {
  return {
    ...input,
    ratings: input.ratings.filter(({ skill, source }) => source === "self" || !isLeftOut(skill)),
  };
}
