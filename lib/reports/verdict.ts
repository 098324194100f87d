import { findSkill, type SkillId } from "@/lib/framework/skills";
import type { ReadinessReport, SkillReadiness, Source, Verdict } from "@/lib/readiness/model";
import { capitalized, counted, joined, possessive } from "@/lib/text/words";
import { indexText, levelText } from "./numbers";

type Voice = { source: Source; ratings: readonly { rater: string }[] };

const headlines: Record<Verdict, string> = {
  not_enough_data: "Not enough rated yet to say how ready",
  building: "Building toward Product Lead",
  approaching: "Approaching ready for Product Lead",
  ready: "Ready for Product Lead",
  ready_evidenced: "Ready for Product Lead, with evidence",
};

/** What every report says of itself. */
export const neverADecision =
  "A report says where the work stands; it is never a promotion decision.";

/** The verdict as the first line of the page. */
export function headline(verdict: Verdict) {
  return headlines[verdict];
}

/** The verdict where there is little room and the role is plain: "Approaching ready". */
export function shortHeadline(verdict: Verdict) {
  return headlines[verdict].replace(/ (for|toward) Product Lead/, "");
}

/**
 * What stands between this report and ready, a sentence for each kind of reason: what is not rated,
 * musts, shoulds, and the index when no single skill is to blame. `who` is "you" or a name.
 */
export function heldBackSentences(report: ReadinessReport, who: string) {
  const held = report.skills.filter(({ skill }) => report.heldBackBy.includes(skill));
  const rated = held.filter(({ level }) => level !== null);
  const sentences = [
    ...missingSentences(report),
    holding(rated, "must", who),
    holding(rated, "should", who),
  ].filter((sentence) => sentence !== null);

  return sentences.length > 0 ? sentences : [nothingHeldBack(report, who)];
}

function holding(skills: readonly SkillReadiness[], priority: "must" | "should", who: string) {
  const names = skills.filter((skill) => skill.priority === priority).map(nameOf);
  if (names.length === 0) return null;

  const verb = names.length === 1 ? "holds" : "hold";

  return `${capitalized(counted(names.length, `${priority}-have skill`))} ${verb} ${who} back: ${joined(names)}.`;
}

function missingSentences(report: ReadinessReport) {
  if (report.verdict !== "not_enough_data") return [];

  const musts = report.skills.filter((row) => row.priority === "must" && row.level === null);
  const has = musts.length === 1 ? "has" : "have";
  const without =
    musts.length > 0
      ? `${capitalized(counted(musts.length, "must-have skill"))} ${has} no level yet: ${joined(musts.map(nameOf))}.`
      : null;
  const share = `The rated skills make up ${Math.floor(report.coverage * 100)}% of the profile by weight; a verdict needs 80% and every must-have skill.`;

  return [without, share];
}

function nothingHeldBack({ verdict, index }: ReadinessReport, who: string) {
  if (verdict === "ready_evidenced") {
    return `Nothing holds ${who} back, and every must-have skill has evidence and a second view.`;
  }
  if (verdict === "ready") {
    return `Nothing holds ${who} back. Evidence and another person’s rating of every must-have skill would back it up.`;
  }

  return `No single skill holds ${who} back; the gaps together do: the index is ${indexText(index ?? 0)}, and ready begins at 85.`;
}

/** The fewest whole-level steps that would make them ready, or why there are none. */
export function stepsSentence({ stepsToReady, verdict }: ReadinessReport) {
  if (verdict === "not_enough_data") {
    return "Steps to ready can be counted once enough is rated.";
  }
  if (stepsToReady === null) return "No set of steps on the rated skills reaches ready.";
  if (stepsToReady.length === 0) return "Steps to ready: none left.";

  const steps = stepsToReady.map(
    ({ skill, from, to }) =>
      `${findSkill(skill).name} ${levelText(from)}\u00a0→\u00a0${levelText(to)}`,
  );

  return `Fewest steps to ready: ${steps.join(", ")}.`;
}

/**
 * Whose view the levels rest on: "your own view", "your own view, a manager's, and three peers'". From
 * the voices that count in the estimates, so fewer than three peers are none.
 */
export function viewText(voices: readonly Voice[], who: string) {
  const raters = (source: Source) =>
    new Set(
      voices
        .filter((voice) => voice.source === source)
        .flatMap(({ ratings }) => ratings.map(({ rater }) => rater)),
    ).size;
  const others = (["manager", "mentor", "peer"] as const)
    .filter((source) => raters(source) > 0)
    .map((source) =>
      raters(source) === 1 ? `a ${source}’s` : `${counted(raters(source), source)}’`,
    );

  if (raters("self") > 0) return joined([`${possessive(who)} own view`, ...others]);
  return others.length === 0 ? "nothing rated" : `${joined(others)} view`;
}

function nameOf({ skill }: { skill: SkillId }) {
  return findSkill(skill).name;
}
