import { z } from "zod";
import { type Level, levels } from "@/lib/framework/levels";
import { type SkillId, skillIds } from "@/lib/framework/skills";
import { confidences, type ProfileSkill, type Rating, type ReadinessInput } from "./model";
import { defaultProfile } from "./profile";

const levelAnswers = ["0", "1", "2", "3", "4", "5"] as const;

/** What can be answered for a skill of the example: a level, or that the job has not let one do it yet. */
export const exampleAnswers = [...levelAnswers, "no_opportunity"] as const;

/** Who rates in the example: oneself, or a manager too, who answers the same. */
export const exampleViews = ["self", "manager"] as const;

/** What is shown in the example: nothing, or one outcome for each must-have. */
export const exampleEvidence = ["none", "musts"] as const;

type Answer = (typeof exampleAnswers)[number];

/** An example to play with: no person's answers, and nothing of it is kept. */
export type Example = {
  answers: Record<SkillId, Answer>;
  confidence: Rating["confidence"];
  view: (typeof exampleViews)[number];
  evidence: (typeof exampleEvidence)[number];
};

const answer = z.enum(exampleAnswers).catch("3");
const settings = z.object({
  confidence: z.enum(confidences).catch("medium"),
  view: z.enum(exampleViews).catch("self"),
  evidence: z.enum(exampleEvidence).catch("none"),
});

/** The example that an address asks for. What is absent, repeated or malformed counts as 3, medium, self and none. */
export function readExample(asked: Readonly<Record<string, unknown>>): Example {
  return {
    answers: answersBy(({ skill }) => answer.parse(asked[skill])),
    ...settings.parse(asked),
  };
}

/** The fields that make `readExample` answer this example, by name. */
export function exampleFields({ answers, ...rest }: Example): Record<string, string> {
  return { ...answers, ...rest };
}

/** The example as a score's input for the built-in profile, every answer given at `asOf` (an ISO instant). */
export function exampleInput(
  { answers, confidence, view, evidence }: Example,
  asOf: string,
): ReadinessInput {
  const raters = view === "self" ? (["self"] as const) : (["self", "manager"] as const);
  const musts = defaultProfile.priorities.filter(({ priority }) => priority === "must");

  return {
    asOf,
    profile: defaultProfile.priorities,
    ratings: skillIds.flatMap((skill) =>
      raters.map((source) => ({
        skill,
        rater: source,
        source,
        ...answered(answers[skill]),
        confidence,
        ratedAt: asOf,
      })),
    ),
    evidence: evidence === "none" ? [] : musts.map(({ skill }) => ({ skill, strength: "outcome" })),
  };
}

/** Examples worth beginning with: the model's reference points, and one that is backed by others and by evidence. */
export const examplePresets: readonly Readonly<{ name: string; example: Example }>[] = [
  { name: "2 everywhere", example: selfRated(() => 2) },
  { name: "3 everywhere", example: selfRated(() => 3) },
  {
    name: "3 everywhere, the must-haves at 4",
    example: selfRated(({ priority }) => (priority === "must" ? 4 : 3)),
  },
  {
    name: "The same, no opportunity for two should-haves",
    example: selfRated(({ skill, priority }) => {
      if (skill === "product-market-fit" || skill === "negotiation") return null;
      return priority === "must" ? 4 : 3;
    }),
  },
  { name: "All at target", example: selfRated(({ target }) => target) },
  {
    name: "All at target, Product Leadership at 0",
    example: selfRated(({ skill, target }) => (skill === "product-leadership" ? 0 : target)),
  },
  {
    name: "All at target, seen by a manager and with evidence",
    example: { ...selfRated(({ target }) => target), view: "manager", evidence: "musts" },
  },
];

/** One's own answers; null is no opportunity yet. */
function selfRated(levelOf: (expectation: ProfileSkill) => Level | null): Example {
  return {
    answers: answersBy((expectation) => {
      const level = levelOf(expectation);

      return level === null ? "no_opportunity" : levelAnswers[level];
    }),
    ...settings.parse({}),
  };
}

function answersBy(answerFor: (expectation: ProfileSkill) => Answer) {
  const answers = defaultProfile.priorities.map((expectation) => [
    expectation.skill,
    answerFor(expectation),
  ]);

  return Object.fromEntries(answers) as Record<SkillId, Answer>;
}

function answered(given: Answer): Pick<Rating, "state" | "level"> {
  const found = levels.find(({ level }) => String(level) === given);

  return found ? { state: "rated", level: found.level } : { state: "no_opportunity", level: null };
}
