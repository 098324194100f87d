import { levels } from "./levels";
import { adaptability } from "./skills/adaptability";
import { collaboration } from "./skills/collaboration";
import { cultureDrivenLeadership } from "./skills/culture-driven-leadership";
import { negotiation } from "./skills/negotiation";
import { productAnalytics } from "./skills/product-analytics";
import { productDevelopment } from "./skills/product-development";
import { productLeadership } from "./skills/product-leadership";
import { productMarketFit } from "./skills/product-market-fit";
import { productPrioritization } from "./skills/product-prioritization";
import { riskManagement } from "./skills/risk-management";
import { storytelling } from "./skills/storytelling";
import { timeManagement } from "./skills/time-management";
import { userResearch } from "./skills/user-research";
import { visionaryThinking } from "./skills/visionary-thinking";

/** The fourteen skills, in the order of the framework and of its default profile. */
export const skillIds = [
  "product-prioritization",
  "product-leadership",
  "product-development",
  "product-market-fit",
  "adaptability",
  "risk-management",
  "collaboration",
  "visionary-thinking",
  "negotiation",
  "user-research",
  "storytelling",
  "time-management",
  "product-analytics",
  "culture-driven-leadership",
] as const;

export type SkillId = (typeof skillIds)[number];

/** What to do in the coming weeks to get from one level to the next, and what would show that the step is made. */
type Practice = Readonly<{ task: string; shownBy: string }>;

/**
 * A skill with one anchor a level (0..5), a practice for each step from level 1 to 5, and the numbers of what it belongs
 * to. `questionAbout` is the question about someone else, whose name goes where it says `{name}`.
 */
export type Skill = Readonly<{
  id: SkillId;
  name: string;
  question: string;
  questionAbout: string;
  covers: string;
  definition: string;
  anchors: readonly [string, string, string, string, string, string];
  practices: readonly [Practice, Practice, Practice, Practice];
  /** What to ask a manager for where there was no opportunity to show it: "Ask your manager for …". */
  chance: string;
  evidencePrompts: readonly string[];
  responsibilities: readonly number[];
  stages: readonly number[];
  ideas: readonly number[];
  note?: string;
}>;

const byId: Readonly<Record<SkillId, Skill>> = {
  "product-prioritization": productPrioritization,
  "product-leadership": productLeadership,
  "product-development": productDevelopment,
  "product-market-fit": productMarketFit,
  adaptability,
  "risk-management": riskManagement,
  collaboration,
  "visionary-thinking": visionaryThinking,
  negotiation,
  "user-research": userResearch,
  storytelling,
  "time-management": timeManagement,
  "product-analytics": productAnalytics,
  "culture-driven-leadership": cultureDrivenLeadership,
};

const explainACase =
  "Ask someone who does this to take you through one case, or read up on one. Then explain it to a colleague in five minutes.";

/** The skills themselves, in the order of `skillIds`. */
export const skills: readonly Skill[] = skillIds.map((id) => byId[id]);

/** The skill with this id; every id has one. */
export function findSkill(id: SkillId) {
  return byId[id];
}

/** A skill's anchors, from level 0 to 5, each with its level's name. */
export function anchorOptions({ anchors }: Pick<Skill, "anchors">) {
  return levels.map(({ level, name }) => ({ level, name, anchor: anchors[level] }));
}

/** A skill's question about someone else, by the name that they go by. */
export function questionAbout({ questionAbout }: Pick<Skill, "questionAbout">, name: string) {
  return questionAbout.replace("{name}", () => name);
}

/**
 * What to practice from a level, or an estimate of one (0..5), and the whole level `to` (1..5) that it leads to; nothing
 * from 5 on. Toward level 1 it is to learn what that level explains.
 */
export function practiceFrom(
  { anchors, practices }: Pick<Skill, "anchors" | "practices">,
  level: number,
) {
  const to = levels.find((each) => each.level > level)?.level;
  if (to === undefined) return undefined;

  const learning = { task: explainACase, shownBy: `Level 1 is true of you: “${anchors[1]}”` };

  return { to, ...(practices[to - 2] ?? learning) };
}

/** The skills that serve a responsibility (1..8), in the framework's order. */
export function skillsServing(responsibility: number) {
  return skills.filter(({ responsibilities }) => responsibilities.includes(responsibility));
}

/** The skills before and after this one in the framework's order; none before the first and after the last. */
export function skillsBeside(id: SkillId) {
  const place = skillIds.indexOf(id);

  return { previous: skills[place - 1], next: skills[place + 1] };
}
