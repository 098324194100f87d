import { askedSkills, nextAsked, offeredSkills } from "@/lib/check-ins/asked-skills";
import { findSkill, questionAbout, type SkillId } from "@/lib/framework/skills";

/** The skills in the order in which a team is rated: what raters are asked about, then what is offered to them. */
export const gridSkills: readonly SkillId[] = [...askedSkills, ...offeredSkills];

/** The skill to rate a team on after one; none after the last that is asked for, nor after the last of all. */
export function nextInGrid(skill: SkillId): SkillId | undefined {
  if (askedSkills.includes(skill)) return nextAsked(skill);

  return offeredSkills[offeredSkills.indexOf(skill) + 1];
}

/** After the last skill that is asked for, the first that is offered. */
export function offeredAfter(skill: SkillId): SkillId | undefined {
  return skill === askedSkills.at(-1) ? offeredSkills[0] : undefined;
}

/** Which skill of how many it is, as the grid says it: "must-have 2 of 5". */
export function placeInGrid(skill: SkillId) {
  const [kind, skills] = askedSkills.includes(skill)
    ? ["must-have", askedSkills]
    : ["other skill", offeredSkills];

  return `${kind} ${skills.indexOf(skill) + 1} of ${skills.length}`;
}

/** Where to go from a page of the grid for a skill, of how many pages: to its next page, the next skill, or the check. */
export function wayOnInGrid({
  teamId,
  roundId,
  skill,
  page,
  pages,
}: {
  teamId: string;
  roundId: string;
  skill: SkillId;
  page: number;
  pages: number;
}) {
  const base = `/teams/${teamId}/rounds/${roundId}` as const;
  if (page < pages) return `${base}/skills/${skill}?page=${page + 1}` as const;
  const next = nextInGrid(skill);

  return next ? (`${base}/skills/${next}` as const) : (`${base}/answers` as const);
}

/** A skill's question about several people: "How do they decide what comes first?" */
export function questionAboutThem(skill: SkillId) {
  return questionAbout(findSkill(skill), "they").replace("How does they", "How do they");
}

/**
 * Things in an order that looks like none, for a grid: by no name and no score, and the same whenever the seed and the
 * things are, so that a person stays in their place from skill to skill.
 */
export function shuffled<Item extends { id: string }>(items: readonly Item[], seed: string) {
  return items
    .map((item) => ({ item, rank: hash(`${seed}/${item.id}`) }))
    .toSorted((a, b) => a.rank - b.rank || (a.item.id < b.item.id ? -1 : 1))
    .map(({ item }) => item);
}

/** 32 bits of a text, well spread also for texts that differ in one letter (FNV-1a, then MurmurHash3’s last step). */
function hash(text: string) {
  let bits = 0x811c9dc5;
  for (const letter of text) bits = Math.imul(bits ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);

  return (bits ^ (bits >>> 16)) >>> 0;
}
