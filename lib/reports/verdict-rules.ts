import type { ReadinessDerivation, SkillDerivation } from "@/lib/readiness/derivation";
import { aLevelBelow, backingOf, clearsBar, thresholds } from "@/lib/readiness/verdict";

type Rule = {
  verdict: "enough data" | "within reach" | "ready" | "ready, backed by evidence";
  asked: string;
  here: string;
  holds: boolean;
};

/** The verdict's rules with what each asks, what this report has, and whether it holds. */
export function verdictRules({ coveredIndex, coverage, skills }: ReadinessDerivation): Rule[] {
  const musts = skills.filter(({ priority }) => priority === "must");
  const shoulds = skills.filter(({ priority }) => priority === "should");
  const clearing = musts.filter(clearsItsBar).length;
  const indexFrom = (bound: number) => ({
    asked: `index times coverage is ${bound} or more`,
    here: coveredIndex === null ? "no index" : coveredIndex.toFixed(1),
    holds: coveredIndex !== null && coveredIndex >= bound,
  });

  return [
    {
      verdict: "enough data",
      asked: "80% of the weight has a level",
      here: `${(coverage * 100).toFixed(1)}%`,
      holds: coverage >= thresholds.coverage,
    },
    {
      verdict: "enough data",
      ...every(musts, "must-have has a level", ({ level }) => level !== null),
    },
    { verdict: "within reach", ...indexFrom(thresholds.approaching) },
    {
      verdict: "within reach",
      ...every(
        musts,
        "must-have is at most 1 level below target, and not at 0",
        ({ level, target }) => level !== null && level >= aLevelBelow(target),
      ),
    },
    {
      verdict: "within reach",
      asked: "half of the must-haves are less than 0.5 level below target",
      here: `${clearing} of ${musts.length}`,
      holds: clearing * 2 >= musts.length,
    },
    { verdict: "ready", ...indexFrom(thresholds.ready) },
    {
      verdict: "ready",
      ...every(musts, "must-have is less than 0.5 level below target", clearsItsBar),
    },
    {
      verdict: "ready",
      ...every(shoulds, "should-have has a level, at most 1 below target, and not 0", clearsItsBar),
    },
    {
      verdict: "ready, backed by evidence",
      asked: "the profile has a must-have",
      here: `${musts.length}`,
      holds: musts.length > 0,
    },
    {
      verdict: "ready, backed by evidence",
      ...every(
        musts,
        "must-have’s range begins at most 1 level below target",
        (must) => backingOf(must).nearWithinRange,
      ),
    },
    {
      verdict: "ready, backed by evidence",
      ...every(
        musts,
        "must-have has an artifact, an outcome, or something attested",
        (must) => backingOf(must).shown,
      ),
    },
    {
      verdict: "ready, backed by evidence",
      ...every(
        musts,
        "must-have is seen by managers or mentors, at most 0.5 level below target",
        (must) => backingOf(must).seen,
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

function clearsItsBar({ priority, target, level }: SkillDerivation) {
  return level !== null && clearsBar(priority, target, level);
}
