import { findSkill } from "@/lib/framework/skills";
import type { RatedReport } from "@/lib/readiness/change";
import { countingRatings } from "@/lib/readiness/counting-ratings";
import type {
  Rating,
  ReadinessInput,
  ReadinessReport,
  SkillReadiness,
  Source,
  Verdict,
} from "@/lib/readiness/model";
import { movedByOthers } from "@/lib/readiness/moved-by-others";
import { thresholds } from "@/lib/readiness/verdict";
import { capitalized, counted, joined, plural, possessive } from "@/lib/text/words";
import { coveredIndexOf, notCountedSentences } from "./coverage";
import { indexText, levelText } from "./numbers";

type Voice = { source: Source; ratings: readonly { rater: string }[] };

const headlines: Record<Verdict, string> = {
  not_enough_data: "Too few levels for a verdict",
  building: "Building toward Product Lead",
  approaching: "Within reach of Product Lead",
  ready: "Ready for Product Lead",
  ready_evidenced: "Ready for Product Lead, backed by evidence",
};

/** What every report says of itself. */
export const neverADecision =
  "A report says where the work stands; it’s never a promotion decision.";

/**
 * The verdict as the first line of the page. Ready without a manager or mentor on every must says by whose view, and where
 * nothing but a must lacks a level for a verdict, that must is named. `who` is "you" or a name.
 */
export function headline(report: RatedReport, who: string) {
  const { verdict } = report.result;
  if (verdict === "not_enough_data" && isCovered(report.result)) {
    return `No verdict: ${mustsWithoutLevel(report.result)} no level`;
  }

  const view = verdict === "ready" ? viewWithoutSeniors(report) : null;

  return view === null ? headlines[verdict] : `Ready, by ${viewOf(view, who)}`;
}

/** The verdict where there is little room and the role is plain: "Building". */
export function shortHeadline(report: RatedReport, who: string) {
  return headline(report, who).replace(/ (for|toward|of) Product Lead/, "");
}

/**
 * All that the head of a report says below its verdict: what holds the person back, whose view decides, what is not
 * counted, the fewest steps, and how far their own view can be trusted.
 */
export function headSentences(input: ReadinessInput, result: ReadinessReport, who: string) {
  return [
    ...heldBackSentences(result, who),
    movedSentence(input, who),
    ...notCountedSentences(result.skills),
    stepsSentence(result),
    trustSentence({ ...input, result }, who),
  ].filter((sentence) => sentence !== null);
}

/** The same without the skills that hold the person back and the steps from there, where these stand in a list. */
export function headNotes(input: ReadinessInput, result: ReadinessReport, who: string) {
  const holdingBack = holdingSentences(result, who);
  const hasSteps = (result.stepsToReady ?? []).length > 0;

  return [
    ...heldBackSentences(result, who).filter((sentence) => !holdingBack.includes(sentence)),
    movedSentence(input, who),
    ...notCountedSentences(result.skills),
    hasSteps ? null : stepsSentence(result),
    trustSentence({ ...input, result }, who),
  ].filter((sentence) => sentence !== null);
}

/**
 * What stands between this report and ready, a sentence for each kind of reason: what has no level, musts, shoulds, coulds,
 * and the sum when no single skill is to blame.
 */
export function heldBackSentences(report: ReadinessReport, who: string) {
  const sentences = [
    ...missingSentences(report),
    ...holdingSentences(report, who),
    ...lostSentences(report),
  ];

  return sentences.length > 0 ? sentences : [nothingHeldBack(report, who)];
}

/** The musts with a level and the shoulds that hold back. Without a verdict, what was only left out holds no one back. */
function holdingSentences({ skills, heldBackBy, verdict }: ReadinessReport, who: string) {
  const held = skills.filter(({ skill }) => heldBackBy.includes(skill));
  const rated = held.filter(({ level }) => level !== null);
  const known = held.filter(({ state }) => verdict !== "not_enough_data" || state !== "not_rated");

  return [...holding(rated, "must", who), ...holding(known, "should", who)];
}

function holding(skills: readonly SkillReadiness[], priority: "must" | "should", who: string) {
  const names = skills.filter((skill) => skill.priority === priority).map(nameOf);
  if (names.length === 0) return [];

  const verb = plural(names.length, "holds", "hold");

  return [
    `${capitalized(counted(names.length, `${priority}-have skill`))} ${verb} ${who} back: ${joined(names)}.`,
  ];
}

/** The coulds without a level, which the sum lacks. */
function lostSentences({ skills, heldBackBy }: ReadinessReport) {
  const names = skills
    .filter(({ skill, priority }) => priority === "could" && heldBackBy.includes(skill))
    .map(nameOf);
  if (names.length === 0) return [];

  const verb = plural(names.length, "keeps", "keep");

  return [
    `${capitalized(counted(names.length, "could-have skill"))} without a level ${verb} the sum below ${thresholds.ready}: ${joined(names)}.`,
  ];
}

function missingSentences(report: ReadinessReport) {
  if (report.verdict !== "not_enough_data") return [];

  const musts = unratedMusts(report);
  const has = plural(musts.length, "has", "have");
  const without = `${capitalized(counted(musts.length, "must-have skill"))} ${has} no level yet: ${joined(musts.map(nameOf))}.`;

  if (isCovered(report)) {
    // The headline names a single one.
    return [...(musts.length > 1 ? [without] : []), "A verdict needs a level for every must-have."];
  }

  const covered = `The skills with a level cover ${Math.floor(report.coverage * 100)}% of the role by weight; a verdict needs at least 80% and a level for every must-have.`;

  return musts.length > 0 ? [without, covered] : [covered];
}

function isCovered({ coverage }: ReadinessReport) {
  return coverage >= thresholds.coverage;
}

function unratedMusts({ skills }: ReadinessReport) {
  return skills.filter(({ priority, level }) => priority === "must" && level === null);
}

/** "Collaboration has", "three must-haves have". */
function mustsWithoutLevel(report: ReadinessReport) {
  const musts = unratedMusts(report);
  const [only] = musts;

  return only && musts.length === 1
    ? `${nameOf(only)} has`
    : `${counted(musts.length, "must-have")} have`;
}

function nothingHeldBack(report: ReadinessReport, who: string) {
  if (report.verdict === "ready_evidenced") {
    return `In this report nothing holds ${who} back, and every must-have skill has evidence and a manager’s or mentor’s view behind it.`;
  }
  if (report.verdict === "ready") {
    return `In this report nothing holds ${who} back. Evidence and a manager’s or mentor’s rating of every must-have skill would back it up.`;
  }

  return `Every must-have is there; the sum is ${shortText(coveredIndexOf(report))} short.`;
}

/** What an index lacks to ready, as the difference of what is printed. */
function shortText(index: number) {
  const points = Number((thresholds.ready - Number(indexText(index))).toFixed(1));

  return `${points} ${plural(points, "point")}`;
}

/** In which skills others make the verdict another one; null where they don't. */
function movedSentence(input: ReadinessInput, who: string) {
  const moved = movedByOthers(input);
  if (moved === null) return null;

  const names =
    moved.skills.length > 3
      ? counted(moved.skills.length, "skill")
      : joined(moved.skills.map((skill) => findSkill(skill).name));

  return `By ${possessive(who)} own view alone, the verdict would be “${ownVerdicts[moved.own]}.” How others see ${names} makes the difference.`;
}

const ownVerdicts: Record<Verdict, string> = {
  not_enough_data: "too few levels",
  building: "building",
  approaching: "within reach",
  ready: "ready",
  ready_evidenced: "ready, backed by evidence",
};

/** The fewest whole-level steps that would make them ready, or why there are none. */
export function stepsSentence({ stepsToReady, verdict, heldBackBy }: ReadinessReport) {
  if (verdict === "not_enough_data") {
    return "Once there’s a verdict, the fewest steps to ready appear here.";
  }
  if (stepsToReady === null) {
    return "Raising the rated skills alone can’t reach ready; rate the others first.";
  }
  if (stepsToReady.length === 0) {
    return heldBackBy.length === 0
      ? "Ready needs no further step."
      : "No steps left in the skills that have a level.";
  }

  const steps = stepsToReady.map(
    ({ skill, from, to }) =>
      `${findSkill(skill).name} ${levelText(from)}\u00a0→\u00a0${levelText(to)}`,
  );

  return `Fewest steps to ready: ${steps.join(", ")}.`;
}

const share =
  "In our simulations, about half to two thirds of the people who are ready by their own view alone are ready in others’ eyes.";

/** How far ready by one's own view alone can be trusted; null where someone else rated a must. */
function trustSentence(report: RatedReport, who: string) {
  const view = report.result.verdict === "ready" ? viewWithoutSeniors(report) : null;
  if (view === null || view.peers) return null;

  return who === "you" ? `${share} Ask a manager or mentor.` : share;
}

/**
 * Whose view the levels rest on: "your own view", "your own view, a manager's, and three peers'". From the voices that
 * count in the estimates.
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
  return others.length === 0 ? "no ratings yet" : `${joined(others)} view`;
}

type View = { self: boolean; peers: boolean };

/** Who rated the musts (all skills of a profile without any) where not each has a manager or mentor; null where each has. */
function viewWithoutSeniors({ asOf, ratings, result }: RatedReport): View | null {
  const musts = result.skills.filter(({ priority }) => priority === "must");
  const raters = (musts.length > 0 ? musts : result.skills).map(({ skill }) =>
    sourcesOf(skill, ratings, asOf),
  );
  if (raters.every((sources) => sources.has("manager") || sources.has("mentor"))) return null;

  return {
    self: raters.some((sources) => sources.has("self")),
    peers: raters.some((sources) => sources.has("peer")),
  };
}

function sourcesOf(asked: string, ratings: readonly Rating[], asOf: string) {
  const counting = countingRatings(
    ratings.filter(({ skill }) => skill === asked),
    asOf,
  );

  return new Set(counting.filter(({ level }) => level !== null).map(({ source }) => source));
}

function viewOf({ self, peers }: View, who: string) {
  const theirs = who === "you" ? "your" : "their";

  if (!self) return peers ? `${theirs} peers’ view` : "others’ view";
  return `${possessive(who)} own view${peers ? ` and ${theirs} peers’` : ""}`;
}

function nameOf({ skill }: { skill: SkillReadiness["skill"] }) {
  return findSkill(skill).name;
}
