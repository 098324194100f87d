import { changeBetween, clearPoints, type RatedReport } from "@/lib/readiness/change";
import type { ReadinessReport } from "@/lib/readiness/model";
import { joined, plural, uncapitalized } from "@/lib/text/words";
import { coveredIndexText } from "./coverage";
import { indexText, signedText } from "./numbers";

/** A report as far as another one can be held against it. */
export type Measured = RatedReport & { readonly framework: string };

/** The change over what both reports rest on; `isPartial` where one rests on more than that. */
type ComparedChange = {
  reading: "clear" | "within the noise";
  delta: number;
  from: number;
  to: number;
  isPartial: boolean;
  comparedSkills: number;
};

type IndexChange =
  | { reading: "no index" }
  | { reading: "nothing in common" }
  | { reading: "another measure"; differs: string[]; delta: number }
  | ComparedChange;

/** How much a change that reaches the bound says, and one that does not. */
const byChance = "about one person in ten who hasn’t changed moves that far by chance";
const unseen = "growth of one level in every must-have skill shows up only about half the time";

/** From where on a change is clear, and how often that is wrong either way. */
export const clearChangeSentence = `A change of ${clearPoints} index points or more is clear; below that it’s within the noise. Both can be wrong: ${byChance}, and ${unseen}.`;

/**
 * What became of the index, in points, over the skills and raters that both reports have. Two reports are one measure only
 * under the same framework, the same model, and profiles that ask for the same; otherwise no change between them is called
 * clear or noise.
 */
export function indexChange(earlier: Measured, later: Measured): IndexChange {
  const { index, sameProfile, restsOnMore, comparedSkills } = changeBetween(earlier, later);
  const [before, after] = [earlier.result.index, later.result.index];
  if (before === null || after === null) return { reading: "no index" };

  const differs = [
    ...(sameProfile ? [] : ["profile"]),
    ...(earlier.framework === later.framework ? [] : ["framework"]),
    ...(earlier.result.model === later.result.model ? [] : ["model"]),
  ];

  if (differs.length > 0) return { reading: "another measure", differs, delta: after - before };
  return index
    ? { ...index, isPartial: restsOnMore, comparedSkills }
    : { reading: "nothing in common" };
}

/** The change as a table tells it: "+28, clear", "−2.5, within the noise", "unchanged", or why there is none. */
export function changeText(earlier: Measured, later: Measured) {
  const change = indexChange(earlier, later);

  if (change.reading === "no index") return "no index to compare";
  if (change.reading === "nothing in common") return "nothing in common";
  if (change.reading === "another measure") return `another ${joined(change.differs)}`;

  const text = isUnchanged(change)
    ? "unchanged"
    : `${deltaText(earlier, later)}, ${change.reading}`;

  return change.isPartial ? `${text}, over what both have` : text;
}

/** What there is to say of change in someone's first report. */
export const firstReport = "This is the first report; the next one is compared with it.";

/** That no skill's level is another than in the report of that day, in words. */
export function noSkillChanged(since: string) {
  return `No skill’s level differs from ${since}.`;
}

/** What became of the index since the earlier report, and whether that means anything, in a few sentences. */
export function changeSentence(earlier: Measured, later: Measured) {
  const change = indexChange(earlier, later);

  if (change.reading === "no index") {
    return "One of the two reports has no index, so there’s nothing to compare yet.";
  }
  if (change.reading === "nothing in common") {
    return "No skill was rated by the same person in both reports, so there’s nothing to compare.";
  }
  if (change.reading === "another measure") {
    return `${moved(coveredIndexText(earlier.result), coveredIndexText(later.result), deltaText(earlier, later))} The ${joined(change.differs)} changed in between, so the two measure different things.`;
  }
  if (change.isPartial) {
    return [
      `Over ${skillsText(change)} that both reports have, from the people who rated them in both: ${uncapitalized(comparedSentence(earlier, later, change))}`,
      morePeopleSentence(earlier, later),
    ].join(" ");
  }

  const narrower = isUnchanged(change) && rangeChangeSentence(earlier.result, later.result);

  return [comparedSentence(earlier, later, change), narrower].filter(Boolean).join(" ");
}

/** The comparison of two reports as a page's first line. */
export function changeHeadline(earlier: Measured, later: Measured) {
  const change = indexChange(earlier, later);

  if (change.reading === "no index") return "One of the two reports has no index to compare";
  if (change.reading === "nothing in common") return "These two reports have nothing in common";
  if (change.reading === "another measure") return "These two reports measure different things";
  if (isUnchanged(change)) return "The index hasn’t changed";

  const by = deltaText(earlier, later).replace("+", "Up ").replace("−", "Down ");
  const points = by.endsWith(" 1") ? "point" : "points";

  return `${by} ${points}: ${change.reading === "clear" ? "a clear change" : "within the noise"}`;
}

/** The skills whose level is another than before (null: no level), in the profile's order. */
export function changedSkills(earlier: RatedReport, later: RatedReport) {
  return changeBetween(earlier, later).skills.filter(
    ({ from, to, delta }) =>
      (delta !== null && !isZero(delta)) ||
      (from === null || to === null ? from !== to : !isZero(to - from)),
  );
}

/**
 * What became of a skill's level in both reports: "+1" over the raters that both have; what other raters move is no change
 * but "seen by more people".
 */
export function levelChangeText({
  from,
  to,
  delta,
}: {
  from: number;
  to: number;
  delta: number | null;
}) {
  if (delta === null) return "seen by others";

  const isSeenByMore = signedText(delta, 1) !== signedText(to - from, 1);
  if (isZero(delta)) return isSeenByMore ? "seen by more people" : "same";

  return isSeenByMore ? `${signedText(delta, 1)}, seen by more people` : signedText(delta, 1);
}

/**
 * The change of the index with its sign, "+28". A clear one is the difference of the two whole numbers, so that it agrees
 * with what is printed beside it; noise has a decimal, so that 14.8 never looks as if it had reached 15. Empty where there
 * is no change to tell.
 */
export function deltaText(earlier: Measured, later: Measured) {
  const change = indexChange(earlier, later);

  if (change.reading === "within the noise") return signedText(change.delta, 1);
  if (change.reading === "clear") return wholeDelta(change.from, change.to);
  if (change.reading === "another measure") {
    return wholeDelta(earlier.result.index ?? 0, later.result.index ?? 0);
  }
  return "";
}

function wholeDelta(from: number, to: number) {
  return signedText(Math.round(to) - Math.round(from));
}

function isUnchanged({ delta }: { delta: number }) {
  return isZero(delta);
}

function isZero(delta: number) {
  return signedText(delta, 1) === "0";
}

function comparedSentence(earlier: Measured, later: Measured, change: ComparedChange) {
  if (isUnchanged(change)) return `The index is ${indexText(change.to)}, as before.`;

  const { from, to } = change;
  const sentence = moved(indexText(from), indexText(to), deltaText(earlier, later));

  return change.reading === "clear"
    ? `${sentence} That’s a clear change, though ${byChance}.`
    : `${sentence} Below ${clearPoints} points, that’s within the noise; even ${unseen}.`;
}

function moved(from: string, to: string, delta: string) {
  return `The index went from ${from} to ${to} (${delta}).`;
}

function skillsText({ comparedSkills }: ComparedChange) {
  return comparedSkills === 1 ? "the one skill" : `the ${comparedSkills} skills`;
}

/** What is left of the difference between the printed indexes: raters and skills that one of the two lacks. */
function morePeopleSentence(earlier: Measured, later: Measured) {
  const [from, to] = [earlier, later].map(({ result }) => coveredIndexText(result));

  return `The reports themselves say ${from} and ${to}: what new raters and newly rated skills move counts as “seen by more people,” not as change.`;
}

/** Evidence moves no level: what it changes is how sure the report is. */
function rangeChangeSentence(
  { range: earlier }: ReadinessReport,
  { range: later }: ReadinessReport,
) {
  if (!earlier || !later) return null;

  const wider = Math.round(later[1] - later[0] - (earlier[1] - earlier[0]));
  if (wider === 0) return null;

  const points = `${Math.abs(wider)} ${plural(Math.abs(wider), "point")}`;

  return `Its 80% range is ${points} ${wider < 0 ? "narrower" : "wider"}.`;
}
