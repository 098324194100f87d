import type { SkillId } from "@/lib/framework/skills";
import type { Priority, ProfileSkill, ReadinessInput, Target } from "./model";

const weights: Readonly<Record<Priority, number>> = { must: 3, should: 2, could: 1, wont: 0 };

/** How much a priority counts, 0..3. Unit-like weights do nearly as well as fitted ones (Dawes 1979). */
export function weightOf(priority: Priority) {
  return weights[priority];
}

/** What a Product Lead is expected to show when the organization has not said otherwise. The weights sum to 29. */
export const defaultProfile: Readonly<{ id: string; priorities: ReadinessInput["profile"] }> = {
  id: "product-lead@1",
  priorities: [
    expects("product-prioritization", "must", 4),
    expects("product-leadership", "must", 4),
    expects("product-development", "could", 3),
    expects("product-market-fit", "should", 4),
    expects("adaptability", "should", 4),
    expects("risk-management", "could", 3),
    expects("collaboration", "must", 4),
    expects("visionary-thinking", "must", 4),
    expects("negotiation", "should", 4),
    expects("user-research", "should", 3),
    expects("storytelling", "must", 4),
    expects("time-management", "could", 3),
    expects("product-analytics", "should", 3),
    expects("culture-driven-leadership", "could", 3),
  ],
};

/** Why each must and should of the default profile is that in a Product Lead, a line each. */
const reasons: Partial<Record<SkillId, string>> = {
  "product-prioritization":
    "A must-have because a Lead decides what several teams leave out, and no single team can make that call.",
  "product-leadership":
    "A must-have because a Lead’s results come through other Product Managers, who grow or stall with how they are led.",
  collaboration:
    "A must-have because a Lead’s goals cross engineering, design, sales, and support, and none of them reports to the Lead.",
  "visionary-thinking":
    "A must-have because teams need one direction to choose by when the Lead isn’t in the room.",
  storytelling:
    "A must-have because a Lead’s plans need the yes of executives and the belief of teams, and both depend on how the plan is told.",
  "product-market-fit":
    "A should-have because a Lead answers for whether the product wins its market; research and analysis can still come from the team.",
  adaptability:
    "A should-have because a Lead has to turn several teams when the market turns, though how fast it does differs by company.",
  negotiation:
    "A should-have because trade-offs between departments land with the Lead; where priorities are clear, fewer of them do.",
  "user-research":
    "A should-have at a Product Manager’s level because a Lead must judge research well, and seldom runs it.",
  "product-analytics":
    "A should-have at a Product Manager’s level because a Lead must read the numbers critically, and can have them prepared.",
};

/** Why the default profile asks for a skill as a must or a should, in one line; undefined of a could. */
export function reasonFor(skill: SkillId) {
  return reasons[skill];
}

function expects(skill: SkillId, priority: Priority, target: Target): ProfileSkill {
  return { skill, priority, target };
}

/** Why a profile cannot be scored, as the end of a sentence about it; undefined when it can. */
export function refusalOfProfile(
  profile: readonly Readonly<{ skill: string; priority: Priority; target: number }>[],
) {
  const skills = profile.map(({ skill }) => skill);
  const twice = skills.find((skill, place) => skills.indexOf(skill) !== place);
  const stray = profile.find(
    ({ target }) => !(Number.isInteger(target) && 1 <= target && target <= 5),
  );

  if (twice !== undefined) return `lists ${twice} twice`;
  if (stray) return `asks for level ${stray.target} in ${stray.skill}; a target is 1 to 5`;
  if (profile.every(({ priority }) => weightOf(priority) === 0))
    return "has no skill with a weight";
  if (profile.every(({ priority }) => priority === "could" || priority === "wont")) {
    return "has no must and no should";
  }
}
