/** Who else may read a piece of evidence: nobody, or whoever may read the person's report. Only the latter counts in it. */
export const visibilities = ["private", "report"] as const;

export type Visibility = (typeof visibilities)[number];
