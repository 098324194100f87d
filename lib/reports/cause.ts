/**
 * What made a report: the submission of an assessment, evidence that its subject added to the newest one, the reveal
 * of a check-in, or an assessment that its subject brought along from another organization.
 */
export const reportCauses = ["assessment", "evidence", "check-in", "brought"] as const;

export type ReportCause = (typeof reportCauses)[number];

const words: Record<ReportCause, string> = {
  assessment: "assessment",
  evidence: "evidence added",
  "check-in": "check-in",
  brought: "brought along",
};

/** What made a report, in two words at most. */
export function causeText(cause: ReportCause) {
  return words[cause];
}

/**
 * Whether a report rests on what others said, too. No file or page for others is made of it: from a number that one
 * hidden rater moved, whoever knows the self-view finds the rater's answers.
 */
export function isJoint(cause: ReportCause) {
  return cause === "check-in";
}
