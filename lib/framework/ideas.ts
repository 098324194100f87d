import type { LevelSpan } from "./levels";
import type { SkillId } from "./skills";

type Idea = Readonly<{
  number: number;
  id: string;
  title: string;
  description: string;
  skills: readonly SkillId[];
  levels: LevelSpan;
}>;

/** Seven ways to get there sooner. Each can be taken into a plan and names the skills that it builds and the levels it serves. */
export const ideas: readonly Idea[] = [
  {
    number: 1,
    id: "career-narrative",
    title: "Write your career narrative",
    description:
      "Put on one page what you saw, what you started, and what came of it, so that each past role leads to the next. Tell it to two people and keep what they remembered.",
    skills: ["storytelling"],
    levels: [3, 5],
  },
  {
    number: 2,
    id: "organizational-change",
    title: "Drive a change beyond your team",
    description:
      "Pick a point of friction that several departments share, such as how sales feedback reaches product, and own the fix until the other side confirms that it works.",
    skills: ["product-leadership", "collaboration"],
    levels: [3, 5],
  },
  {
    number: 3,
    id: "manage-ambiguity",
    title: "Show that you manage ambiguity",
    description:
      "Take on work whose goal no one has pinned down, such as a young market or a product in decline, and keep a log of what you assumed, tested, and changed.",
    skills: ["adaptability", "risk-management"],
    levels: [2, 4],
  },
  {
    number: 4,
    id: "executive-communication",
    title: "Practice executive communication",
    description:
      "Open your next update with the insight and what it means for the business, then milestones, risks, and wins on one page. Ask an executive what they would cut.",
    skills: ["storytelling"],
    levels: [2, 4],
  },
  {
    number: 5,
    id: "shadow-senior-leaders",
    title: "Shadow senior leaders",
    description:
      "Ask to sit in when a director or vice president from another department makes decisions, for a day or two. Write down one conflict you saw: who wanted what, and how it was settled.",
    skills: ["negotiation"],
    levels: [1, 3],
  },
  {
    number: 6,
    id: "financial-acumen",
    title: "Build financial acumen",
    description:
      "Work out the cost of delay, the effect on gross margin, and the return on investment of one initiative, and have someone from finance check the sheet before it goes to an executive.",
    skills: ["product-prioritization", "product-analytics"],
    levels: [2, 4],
  },
  {
    number: 7,
    id: "strategic-pilots",
    title: "Own a strategic pilot",
    description:
      "Lead an experimental product or a first step into a new market. Agree in advance what would make you stop, and report what customers taught you at each turn.",
    skills: ["product-market-fit", "adaptability", "risk-management"],
    levels: [3, 4],
  },
];

/** The ways to get there sooner that build a skill, in their order. */
export function ideasFor(skill: SkillId) {
  return ideas.filter((idea) => idea.skills.includes(skill));
}
