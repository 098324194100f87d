import { levels } from "@/lib/framework/levels";
import { findSkill, type SkillId, skillIds } from "@/lib/framework/skills";
import type { RatingState } from "@/lib/readiness/model";
import type { OpeningKind } from "./opening";

const titles: Record<OpeningKind, (day: string) => string> = {
  report: (day) => `Levels of the report of ${day}`,
  "check-in": (day) => `An earlier check-in, both in on ${day}`,
  evidence: () => "A piece of evidence",
};

/** What an opened thing is called; `day` is the one that it is of. */
export function openedTitle(kind: OpeningKind, day: string) {
  return titles[kind](day);
}

type OpenedLevel = { skill: SkillId; state: RatingState; level: number | null };

const stateText: Record<Exclude<RatingState, "rated">, string> = {
  no_opportunity: "No opportunity yet",
  not_applicable: "Not applicable",
  not_observed: "Not seen",
};

/** Opened levels in the order of the framework's skills, in words: "3, Independent". */
export function openedLevelRows(opened: readonly OpenedLevel[]) {
  return skillIds.flatMap((skill) => {
    const found = opened.find((each) => each.skill === skill);
    if (!found) return [];

    const name = levels.find(({ level }) => level === found.level)?.name ?? "";

    return [
      {
        skill,
        name: findSkill(skill).name,
        text: found.state === "rated" ? `${found.level}, ${name}` : stateText[found.state],
      },
    ];
  });
}
