import { findSkill } from "@/lib/framework/skills";
import type { ReadinessReport, SkillReadiness } from "@/lib/readiness/model";
import { capitalized, counted, joined, plural } from "@/lib/text/words";
import { gapsInOrder, withoutLevel } from "./gaps";
import { nextStep } from "./next-step";
import { levelText } from "./numbers";

type Result = Pick<ReadinessReport, "skills" | "heldBackBy" | "stepsToReady">;

/**
 * What stands between a person and ready, as a list: the skills that hold them back or that the fewest steps to ready
 * raise, musts first and then by weight, each with where it is, where it has to go, and the first thing to do. What was
 * never rated isn't among them.
 */
export function heldBackList({ skills, heldBackBy, stepsToReady }: Result) {
  const steps = new Map(stepsToReady?.map(({ skill, to }) => [skill, to]));

  return gapsInOrder({ skills, heldBackBy })
    .filter(
      ({ skill, state }) =>
        steps.has(skill) || (heldBackBy.includes(skill) && state !== "not_rated"),
    )
    .map((row) => {
      const { skill, level } = row;
      const to = steps.get(skill) ?? row.target;

      return {
        skill,
        name: findSkill(skill).name,
        level,
        to,
        step:
          level === null
            ? withoutLevel(row.state).words
            : `${levelText(level)}\u00a0→\u00a0${levelText(to)}`,
        first: firstThing(row),
      };
    });
}

/** How many skills hold `who` back, by priority: "Two must-have skills and one should-have skill hold you back". */
export function heldBackTitle({ skills, heldBackBy }: Result, who: string) {
  const held = skills.filter(
    ({ skill, state }) => heldBackBy.includes(skill) && state !== "not_rated",
  );
  const count = (asked: SkillReadiness["priority"]) =>
    held.filter(({ priority }) => priority === asked).length;
  const parts = (["must", "should", "could"] as const).flatMap((priority) =>
    count(priority) > 0 ? [counted(count(priority), `${priority}-have skill`)] : [],
  );

  if (held.length === 0) return "The fewest steps to ready";
  return `${capitalized(joined(parts))} ${plural(held.length, "holds", "hold")} ${who} back`;
}

function firstThing({ skill, level, state, target }: SkillReadiness) {
  if (state === "no_opportunity") return `Ask your manager for ${findSkill(skill).chance}.`;
  if (level === null) return "The profile still asks for it: rate it once it applies.";

  // The first sentence of a practice is what to begin with.
  return nextStep(skill, level, target)?.task.match(/^[^.]+\./)?.[0] ?? "";
}
