import type { ShownTitle } from "@/lib/evidence/piece";
import { findSkill, type SkillId } from "@/lib/framework/skills";
import type { ReadinessReport, SkillReadiness } from "@/lib/readiness/model";
import { capitalized, counted, inWords, joined, plural } from "@/lib/text/words";
import { gapsInOrder, withoutLevel } from "./gaps";
import { levelText } from "./numbers";

/** What someone asks of their manager: a line each, of at most `askLength` characters. An empty one isn't asked. */
export type Asks = Readonly<{ opportunity: string; rating: string; date: string }>;

/** The asks in the order in which they stand, each with what it's called. */
export const askNames = [
  { ask: "opportunity", name: "One opportunity I’d like" },
  { ask: "rating", name: "One skill I’d like your view on" },
  { ask: "date", name: "One date to talk" },
] as const satisfies readonly { ask: keyof Asks; name: string }[];

/** The most characters of an ask: what fits on the page, whatever the other lines are. */
export const askLength = 200;

const mostTitles = 2;

type Result = Pick<ReadinessReport, "skills" | "heldBackBy">;

/** The report on one page: what its subject already does, and the two gaps that weigh most. */
export function briefOf(result: Result, titles: readonly ShownTitle[]) {
  const musts = result.skills.filter(({ priority }) => priority === "must");
  const met = musts.filter(({ level, target }) => level !== null && level >= target);
  const gaps = heaviestGaps(result);

  return {
    metText: metText(met.length, musts.length - met.length),
    met: met.map((row) => ({ ...placeOf(row), evidence: evidenceText(row.skill, titles) })),
    gapsTitle: gaps.length === 1 ? "The gap that weighs most" : "The two gaps that weigh most",
    gaps: gaps.map((row) => ({
      ...placeOf(row),
      wanted: findSkill(row.skill).anchors[row.target] ?? "",
    })),
  };
}

/**
 * What to ask for until the subject says it in their own words: a chance to close the heaviest gap that a chance can
 * close, a manager's view of the gaps (of the musts where there are none), and a talk by a day, as it's printed.
 */
export function suggestedAsks(result: Result, day: string): Asks {
  const gaps = heaviestGaps(result);
  const rated =
    gaps.length > 0 ? gaps : result.skills.filter(({ priority }) => priority === "must");
  const names = joined(rated.map(({ skill }) => findSkill(skill).name));

  return {
    opportunity: `I’d like ${opportunityIn(gaps)}.`,
    rating: `Read the descriptions of ${names}, and tell me which level fits what you’ve seen me do.`,
    date: `Let’s talk about this page by ${day}.`,
  };
}

/** A beginner in a skill learns first from someone who has it; someone without a gap does a Lead's work. */
function opportunityIn(gaps: readonly SkillReadiness[]) {
  const [first] = gaps.filter(({ level }) => level === null || level >= 2);

  if (first) return findSkill(first.skill).chance;
  return gaps.length > 0
    ? "to work beside someone who leads a product for a month"
    : "to set the direction of two products or teams for a quarter";
}

/** No one can ask for a chance to show what they only left out. */
function heaviestGaps(result: Result) {
  return gapsInOrder(result)
    .filter(({ state }) => state === "rated" || state === "no_opportunity")
    .slice(0, 2);
}

function metText(met: number, unmet: number) {
  if (met === 0) return "No must-have skill is at a Product Lead’s level yet.";

  const are = plural(met, "is", "are");
  const rest = unmet > 0 ? `; ${inWords(unmet)} ${plural(unmet, "isn’t", "aren’t")} yet` : "";

  return `${capitalized(counted(met, "must-have skill"))} ${are} at a Product Lead’s level${rest}.`;
}

/** Where a skill is, and the description that is true at that level. */
function placeOf({ skill, level, target, state }: SkillReadiness) {
  const { name, anchors } = findSkill(skill);

  return level === null
    ? { skill, name, level: withoutLevel(state).words, target, does: null }
    : {
        skill,
        name,
        level: `level ${levelText(level)}`,
        target,
        does: anchors[Math.floor(level)] ?? null,
      };
}

/** Two of the titles that stand in the report for a skill, and how many more there are; null without any. */
function evidenceText(skill: SkillId, titles: readonly ShownTitle[]) {
  const all = titles.filter((each) => each.skill === skill).map(({ title }) => title);
  const rest = all.length - mostTitles;
  const shown = all.slice(0, mostTitles).join("; ");

  if (all.length === 0) return null;
  return rest > 0 ? `${shown}; and ${rest} more` : shown;
}
