import { plural } from "@/lib/text/words";
import type { StageProgress } from "./stage-progress";

/** How far the whole path is, as a page's first line. */
export function pathSentence(stages: readonly { progress: StageProgress }[]) {
  const sum = (key: "applicable" | "done" | "evidenced") =>
    stages.reduce((total, { progress }) => total + progress[key], 0);
  const done = sum("done");

  if (done === 0) return "Nine stages, no actions done yet";

  const applicable = sum("applicable");

  return `${done} of ${applicable} ${plural(applicable, "action")} done, ${withEvidence(done, sum("evidenced"))}`;
}

/** How far a stage is: "2 of 4 done, 1 with evidence". */
export function progressText({ applicable, done, evidenced }: StageProgress) {
  if (applicable === 0) return "no action applies";
  if (done === 0) return `none of ${applicable} done`;

  return `${done} of ${applicable} done, ${withEvidence(done, evidenced)}`;
}

/** How much evidence an action has: "no evidence", "1 piece of evidence". */
export function evidenceCountText(pieces: number) {
  return pieces === 0 ? "no evidence" : `${pieces} ${plural(pieces, "piece")} of evidence`;
}

function withEvidence(done: number, evidenced: number) {
  if (evidenced === 0) return "none with evidence";
  if (evidenced < done) return `${evidenced} with evidence`;
  return plural(done, "with evidence", "each with evidence");
}
