import type { ReadinessInput } from "@/lib/readiness/model";
import { plural } from "@/lib/text/words";

type Evidence = ReadinessInput["evidence"];

/** What became of someone's evidence since a report: how many pieces came in, and whether what counts is another than in it. */
export type EvidenceSince = { newPieces: number; isChanged: boolean };

/** Whether two reports' evidence is the same, in whatever order. */
export function isSameEvidence(one: Evidence, other: Evidence) {
  return inOrder(one) === inOrder(other);
}

/** "1 new piece of evidence since this report", or that it changed otherwise; null where a new report would rest on the same. */
export function evidenceSinceText({ newPieces, isChanged }: EvidenceSince, report = "this report") {
  if (!isChanged) return null;
  if (newPieces === 0) return `Your evidence has changed since ${report}`;

  return `${newPieces} new ${plural(newPieces, "piece")} of evidence since ${report}`;
}

function inOrder(evidence: Evidence) {
  return JSON.stringify(evidence.map(({ skill, strength }) => `${skill} ${strength}`).sort());
}
