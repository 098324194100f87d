import { atLeast } from "@/lib/readiness/arithmetic";
import type { ReadinessDerivation, SkillDerivation } from "@/lib/readiness/derivation";

type Rule = {
  verdict: "enough data" | "approaching" | "ready" | "ready, with evidence";
  asked: string;
  here: string;
  holds: boolean;
};

/** The verdict's rules with what each asks, what this report has, and whether it holds. */
export function verdictRules({ index, coverage, skills }: ReadinessDerivation): Rule[] {
  const musts = skills.filter(({ priority }) => priority === "must");
  const shoulds = skills.filter(({ priority, level }) => priority === "should" && level !== null);
  const indexFrom = (bound: number) => ({
    asked: `an index of ${bound} or more`,
    here: index === null ? "no index" : index.toFixed(1),
    holds: index !== null && atLeast(index, bound),
  });

  return [
    {
      verdict: "enough data",
      asked: "80% of the weight has a level",
      here: `${(coverage * 100).toFixed(1)}%`,
      holds: atLeast(coverage, 0.8),
    },
    {
      verdict: "enough data",
      ...every(musts, "must-have has a level", ({ level }) => level !== null),
    },
    { verdict: "approaching", ...indexFrom(70) },
    {
      verdict: "approaching",
      ...every(musts, "must-have is at most 1 level below target", within(1)),
    },
    { verdict: "ready", ...indexFrom(85) },
    {
      verdict: "ready",
      ...every(musts, "must-have is at most 0.5 level below target", within(0.5)),
    },
    {
      verdict: "ready",
      ...every(shoulds, "rated should-have is at most 2 levels below target", within(2)),
    },
    {
      verdict: "ready, with evidence",
      ...every(musts, "must-have’s range begins at most 1 level below target", beginsWithinOne),
    },
    {
      verdict: "ready, with evidence",
      ...every(musts, "must-have has evidence", ({ evidence }) => evidence.items > 0),
    },
    {
      verdict: "ready, with evidence",
      ...every(musts, "must-have is rated by someone else too", ({ sources }) =>
        sources.some(({ source }) => source !== "self"),
      ),
    },
  ];
}

function every(
  skills: readonly SkillDerivation[],
  rule: string,
  holdsFor: (skill: SkillDerivation) => boolean,
) {
  const holding = skills.filter(holdsFor).length;

  return {
    asked: `every ${rule}`,
    here: `${holding} of ${skills.length}`,
    holds: holding === skills.length,
  };
}

function within(slack: number) {
  return ({ level, target }: SkillDerivation) => level !== null && atLeast(level, target - slack);
}

function beginsWithinOne({ range, target }: SkillDerivation) {
  return range !== null && atLeast(range[0], target - 1);
}
