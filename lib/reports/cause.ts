/** What made a report: the submission of an assessment, or evidence that its subject added to the newest one. */
export const reportCauses = ["assessment", "evidence"] as const;

export type ReportCause = (typeof reportCauses)[number];

const words: Record<ReportCause, string> = {
  assessment: "assessment",
  evidence: "evidence added",
};

/** What made a report, in two words at most. */
export function causeText(cause: ReportCause) {
  return words[cause];
}
