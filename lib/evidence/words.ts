import { findSkill } from "@/lib/framework/skills";
import { indexRangeText, levelRangeText } from "@/lib/reports/numbers";
import { joined, plural } from "@/lib/text/words";
import type { EvidenceEffect } from "./effect";
import type { CountsIn } from "./piece";

/** How much evidence there is, as a page's first line: of one skill, or in all. */
export function evidenceTitle(total: number, skill?: string) {
  if (total === 0) return skill ? `No evidence for ${skill} yet` : "There’s no evidence yet";

  const pieces = `${total} ${plural(total, "piece")} of evidence`;

  return skill ? `${pieces} for ${skill}` : pieces;
}

/** What the evidence of now would make of the newest report's range, in a sentence. */
export function rangeChangeText({
  before,
  after,
}: {
  before: readonly [number, number];
  after: readonly [number, number];
}) {
  const [from, to] = [indexRangeText(before), indexRangeText(after)];
  const narrower = after[1] - after[0] < before[1] - before[0];

  if (from === to) return `Your index range stays ${to}.`;
  return `With the evidence you have now, your index range would ${narrower ? "narrow" : "widen"} from ${from} to ${to}.`;
}

/** What one piece does for its owner: the ranges that it narrows, or why it narrows none. Without a report, no effect. */
export function pieceEffectText(countsIn: CountsIn, effect: EvidenceEffect | undefined) {
  if (countsIn === "path") return "It counts on your path but not in any report.";
  if (!effect) return "It will count from your first report.";

  const [first, ...rest] = effect.skills.map(
    ({ skill, before, after }) =>
      `${findSkill(skill).name} from ${levelRangeText(before)} to ${levelRangeText(after)}`,
  );

  if (!first) {
    return "It doesn’t narrow a range right now: its skills have no level yet or already have the maximum evidence. All claims for a skill count as one.";
  }
  return `It narrows the range of ${joined([first, ...rest])}.`;
}
