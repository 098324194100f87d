import type { Level } from "@/lib/framework/levels";
import type { SkillId } from "@/lib/framework/skills";
import type {
  Evidence,
  ProfileSkill,
  Rating,
  ReadinessInput,
  ReadinessReport,
} from "@/lib/readiness/model";
import { defaultProfile } from "@/lib/readiness/profile";
import { asOf, selfRated } from "./arbitraries";

const coulds = skillsThatAre("could");
const musts = skillsThatAre("must");

/**
 * What the model answers for people whom one can imagine, as it was worked out from the rules: the README's table, a row each.
 * The default profile, medium confidence, fresh, the person's own ratings alone unless said.
 */
export const referencePoints: readonly {
  name: string;
  input: ReadinessInput;
  index: number;
  range: [number, number];
  verdict: ReadinessReport["verdict"];
  heldBackBy?: SkillId[];
  steps?: ReadinessReport["stepsToReady"];
}[] = [
  {
    name: "2 everywhere",
    input: rated(() => 2),
    index: 35.5,
    range: [18.7, 61.1],
    verdict: "building",
  },
  {
    name: "3 everywhere",
    input: rated(() => 3),
    index: 71.0,
    range: [45.2, 89.1],
    verdict: "building",
    heldBackBy: musts,
    steps: musts.map((skill) => ({ skill, from: 3, to: 4 })),
  },
  {
    name: "3 everywhere, one must at 4",
    input: rated(({ skill }) => (skill === "storytelling" ? 4 : 3)),
    index: 75.2,
    range: [48.5, 90.9],
    verdict: "building",
  },
  {
    name: "3 everywhere, three musts at 4",
    input: rated(({ skill }) => (musts.slice(0, 3).includes(skill) ? 4 : 3)),
    index: 83.4,
    range: [55.2, 94.5],
    verdict: "approaching",
    heldBackBy: musts.slice(3),
  },
  {
    name: "3 everywhere, the musts at 4",
    input: rated(threesWithMusts),
    index: 91.7,
    range: [61.8, 97.8],
    verdict: "ready",
    heldBackBy: [],
    steps: [],
  },
  {
    name: "3 everywhere, the musts at 4, product-market-fit and negotiation with no opportunity",
    input: withoutOpportunity(rated(threesWithMusts), ["product-market-fit", "negotiation"]),
    index: 96.8,
    range: [65.3, 100],
    verdict: "approaching",
    heldBackBy: ["product-market-fit", "negotiation"],
    steps: [],
  },
  {
    name: "3 everywhere, the musts at 4, user-research at 1",
    input: rated((asked) => (asked.skill === "user-research" ? 1 : threesWithMusts(asked))),
    index: 86.0,
    range: [57.8, 93.9],
    verdict: "approaching",
    heldBackBy: ["user-research"],
    steps: [{ skill: "user-research", from: 1, to: 2 }],
  },
  {
    name: "3 everywhere, the musts at 4, the coulds with no opportunity",
    input: withoutOpportunity(rated(threesWithMusts), coulds),
    index: 90.4,
    range: [60.9, 97.4],
    verdict: "approaching",
    heldBackBy: coulds,
    steps: [],
  },
  {
    name: "all at target",
    input: rated(atTarget),
    index: 100,
    range: [68.6, 100],
    verdict: "ready",
    heldBackBy: [],
    steps: [],
  },
  {
    name: "all at target, product-leadership at 0",
    input: rated((asked) => (asked.skill === "product-leadership" ? 0 : atTarget(asked))),
    index: 89.7,
    range: [61.1, 91.2],
    verdict: "building",
    heldBackBy: ["product-leadership"],
    steps: [{ skill: "product-leadership", from: 0, to: 4 }],
  },
  {
    name: "self 5 everywhere, a manager 3 on the musts",
    input: seenByManager(
      rated(() => 5),
      () => 3,
    ),
    index: 84.3,
    range: [58.9, 94.7],
    verdict: "building",
    heldBackBy: musts,
  },
  {
    name: "all at target, a manager 4 on the musts, product-leadership 2",
    input: seenByManager(rated(atTarget), (skill) => (skill === "product-leadership" ? 2 : 4)),
    index: 93.5,
    range: [69.3, 96.5],
    verdict: "building",
    heldBackBy: ["product-leadership"],
  },
  {
    name: "self 3 everywhere, a manager 4 on the musts",
    input: seenByManager(
      rated(() => 3),
      () => 4,
    ),
    index: 85.7,
    range: [63.3, 94.8],
    verdict: "ready",
    heldBackBy: [],
  },
  {
    name: "all at target, a manager 4 on the musts, an artifact for each must",
    input: { ...seenByManager(rated(atTarget), () => 4), evidence: musts.map(anArtifact) },
    index: 100,
    range: [76.3, 100],
    verdict: "ready_evidenced",
    heldBackBy: [],
  },
];

function skillsThatAre(priority: ProfileSkill["priority"]) {
  return defaultProfile.priorities
    .filter((asked) => asked.priority === priority)
    .map(({ skill }) => skill);
}

function threesWithMusts({ priority }: ProfileSkill): Level {
  return priority === "must" ? 4 : 3;
}

function atTarget({ target }: ProfileSkill): Level {
  return target;
}

function rated(levelOf: (expectation: ProfileSkill) => Rating["level"]) {
  return selfRated(defaultProfile.priorities, levelOf);
}

function withoutOpportunity(input: ReadinessInput, skills: readonly SkillId[]): ReadinessInput {
  return {
    ...input,
    ratings: input.ratings.map((rating) =>
      skills.includes(rating.skill) ? { ...rating, state: "no_opportunity", level: null } : rating,
    ),
  };
}

function seenByManager(input: ReadinessInput, levelOf: (must: SkillId) => Level): ReadinessInput {
  const seen = musts.map((skill) => ({
    skill,
    rater: "ben",
    source: "manager" as const,
    state: "rated" as const,
    level: levelOf(skill),
    confidence: "medium" as const,
    ratedAt: asOf,
  }));

  return { ...input, ratings: [...input.ratings, ...seen] };
}

function anArtifact(skill: SkillId): Evidence {
  return { skill, strength: "artifact" };
}
