/** What made a report: the submission of an assessment, or evidence that its subject added to the newest one. */
export const reportCauses = ["assessment", "evidence"] as const;

export type ReportCause = (typeof reportCauses)[number];
