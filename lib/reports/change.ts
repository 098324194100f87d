import { changeBetween } from "@/lib/readiness/change";
import type { ReadinessReport } from "@/lib/readiness/model";
import { dayText } from "@/lib/text/dates";
import { joined } from "@/lib/text/words";
import { indexText, signedText } from "./numbers";

/** A report as far as another one can be held against it. */
export type Measured = { readonly framework: string; readonly result: ReadinessReport };

type IndexChange =
  | { reading: "no index" }
  | { reading: "another measure"; differs: string[]; delta: number }
  | { reading: "clear" | "within the noise"; delta: number };

/**
 * What became of the index, in points. Two reports are one measure only under the same framework, the same model, profiles
 * that ask for the same, and on much the same skills; otherwise no change between them is called clear or noise.
 */
export function indexChange(earlier: Measured, later: Measured): IndexChange {
  const { index, sameProfile, sameSkills } = changeBetween(earlier.result, later.result);
  if (!index) return { reading: "no index" };

  const differs = [
    ...(sameProfile ? [] : ["profile"]),
    ...(sameSkills ? [] : ["set of rated skills"]),
    ...(earlier.framework === later.framework ? [] : ["framework"]),
    ...(earlier.result.model === later.result.model ? [] : ["model"]),
  ];

  return differs.length > 0 ? { reading: "another measure", differs, delta: index.delta } : index;
}

/** The change as a table tells it: "+28, clear", "−2.5, within the noise", "unchanged", or why there is none. */
export function changeText(earlier: Measured, later: Measured) {
  const change = indexChange(earlier, later);

  if (change.reading === "no index") return "no index to compare";
  if (change.reading === "another measure") return `another ${joined(change.differs)}`;
  if (isUnchanged(change)) return "unchanged";
  return `${deltaText(earlier, later)}, ${change.reading}`;
}

/** What there is to say of change in somebody's first report. */
export const firstReport = "This is the first report; the next one is compared with it.";

/** That no skill's level is another than in the report of that instant. */
export function noSkillChanged(since: string) {
  return `No skill’s level differs from ${dayText(since)}.`;
}

/** What became of the index since the earlier report, and whether that means anything, in one or two sentences. */
export function changeSentence(earlier: Measured, later: Measured) {
  const change = indexChange(earlier, later);

  if (change.reading === "no index") {
    return "One of the two reports has no index, so there is nothing to compare yet.";
  }
  if (change.reading === "another measure") {
    return `${moved(earlier, later)} The ${joined(change.differs)} changed in between, so the two measure different things.`;
  }
  if (isUnchanged(change)) {
    const index = `The index is ${shownIndex(later)}, as before.`;
    const range = rangeChangeSentence(earlier.result, later.result);

    return range === null ? index : `${index} ${range}`;
  }
  if (change.reading === "clear") {
    return `${moved(earlier, later)} From 11 points on, a change is clear.`;
  }
  return `${moved(earlier, later)} Within the noise: ratings a few weeks apart differ by that much, so read nothing into fewer than 11 points.`;
}

/** The comparison of two reports as a page's first line. */
export function changeHeadline(earlier: Measured, later: Measured) {
  const change = indexChange(earlier, later);

  if (change.reading === "no index") return "One of the two reports has no index to compare";
  if (change.reading === "another measure") return "These two reports measure different things";
  if (isUnchanged(change)) return "The index has not changed";

  const by = deltaText(earlier, later).replace("+", "Up ").replace("−", "Down ");
  const points = by.endsWith(" 1") ? "point" : "points";

  return `${by} ${points}: ${change.reading === "clear" ? "a clear change" : "within the noise"}`;
}

/** The skills whose level is another than before (null: no level), in the profile's order. */
export function changedSkills(earlier: ReadinessReport, later: ReadinessReport) {
  return changeBetween(earlier, later).skills.filter(
    ({ from, to, delta }) => from !== to && (delta === null || signedText(delta, 1) !== "0"),
  );
}

/**
 * The change of the index with its sign, "+28". A clear one is the difference of the two whole numbers, so that it agrees
 * with what is printed beside it; noise has a decimal, so that 10.8 never looks as if it had reached 11. Empty where an
 * index is missing.
 */
export function deltaText(earlier: Measured, later: Measured) {
  const change = indexChange(earlier, later);

  if (change.reading === "no index") return "";
  if (change.reading === "within the noise") return signedText(change.delta, 1);
  return signedText(Math.round(later.result.index ?? 0) - Math.round(earlier.result.index ?? 0));
}

function isUnchanged({ delta }: { delta: number }) {
  return signedText(delta, 1) === "0";
}

function moved(earlier: Measured, later: Measured) {
  return `The index went from ${shownIndex(earlier)} to ${shownIndex(later)} (${deltaText(earlier, later)}).`;
}

function shownIndex({ result }: Measured) {
  return indexText(result.index ?? 0);
}

/** Evidence moves no level: what it changes is how sure the report is. */
function rangeChangeSentence(
  { range: earlier }: ReadinessReport,
  { range: later }: ReadinessReport,
) {
  if (!earlier || !later) return null;

  const wider = Math.round(later[1] - later[0] - (earlier[1] - earlier[0]));
  if (wider === 0) return null;

  const points = Math.abs(wider) === 1 ? "1 point" : `${Math.abs(wider)} points`;

  return `Its 80% range is ${points} ${wider < 0 ? "narrower" : "wider"}.`;
}
