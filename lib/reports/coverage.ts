import { findSkill } from "@/lib/framework/skills";
import { rounded } from "@/lib/readiness/arithmetic";
import type { ReadinessReport, SkillReadiness } from "@/lib/readiness/model";
import { joined, plural } from "@/lib/text/words";
import { indexText } from "./numbers";

type Row = Pick<SkillReadiness, "skill" | "level" | "state">;

/** What an index stands over where that is not every skill, "over 12 of 14 skills"; null where every skill has a level. */
export function coverageText(skills: readonly Row[]) {
  const rated = skills.filter(({ level }) => level !== null).length;

  return rated === skills.length ? null : `over ${rated} of ${skills.length} skills`;
}

/** An index as it stands in a table: "97 over 12 of 14 skills", or a dash. */
export function coveredIndexText({ index, skills }: Pick<ReadinessReport, "index" | "skills">) {
  if (index === null) return "–";

  return [indexText(index), coverageText(skills)].filter(Boolean).join(" ");
}

/** The index times its coverage, 0..100, which the verdict goes by; 0 without an index. */
export function coveredIndexOf({ index, coverage }: Pick<ReadinessReport, "index" | "coverage">) {
  return rounded((index ?? 0) * coverage);
}

const reasons = [
  {
    state: "no_opportunity",
    why: (it: string) => `no opportunity yet. First find a chance to show ${it}.`,
  },
  {
    state: "not_applicable",
    why: (it: string) => `not applicable. The profile still asks for ${it}.`,
  },
  { state: "not_rated", why: () => "not rated yet." },
] as const;

/** Every skill that is not counted, with why: a sentence or two for each reason. */
export function notCountedSentences(skills: readonly Row[]) {
  return reasons.flatMap(({ state, why }) => {
    const names = skills
      .filter((row) => row.level === null && row.state === state)
      .map(({ skill }) => findSkill(skill).name);

    return names.length === 0
      ? []
      : [`Not counted: ${joined(names)}, ${why(plural(names.length, "it", "them"))}`];
  });
}
