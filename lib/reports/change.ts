import { changeBetween } from "@/lib/readiness/change";
import type { ReadinessReport } from "@/lib/readiness/model";
import { dayText } from "./dates";
import { indexText, signedText } from "./numbers";

/** What there is to say of change in somebody's first report. */
export const firstReport = "This is the first report; the next one is compared with it.";

/** That no skill's level is another than in the report of that instant. */
export function noSkillChanged(since: string) {
  return `No skill's level differs from ${dayText(since)}.`;
}

/** What became of the index since the earlier report, and whether that means anything, in one or two sentences. */
export function changeSentence(earlier: ReadinessReport, later: ReadinessReport) {
  const { index, sameProfile } = changeBetween(earlier, later);

  if (!index) return "One of the two reports has no index, so there is nothing to compare yet.";

  const decimals = index.reading === "clear" ? 0 : 1;
  const moved = `The index went from ${indexText(earlier.index ?? 0)} to ${indexText(later.index ?? 0)} (${signedText(index.delta, decimals)}).`;

  if (!sameProfile) {
    return `${moved} The profile changed in between, so the two measure different things.`;
  }
  if (index.reading === "clear") return `${moved} A clear change: 11 points or more.`;
  return `${moved} Within the noise: ratings a few weeks apart differ by that much, so read nothing into fewer than 11 points.`;
}

/** The skills whose level is another than before (null: no level), in the profile's order. */
export function changedSkills(earlier: ReadinessReport, later: ReadinessReport) {
  return changeBetween(earlier, later).skills.filter(
    ({ from, to, delta }) => from !== to && (delta === null || signedText(delta, 1) !== "0"),
  );
}
