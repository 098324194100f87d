type Weight = { kilobytes: number; elements: number };

/** What a page of a kind may weigh: uncompressed HTML in KB of 1024 bytes, and its elements. */
export const goals = {
  /** What one does or looks up, with its lists and forms. */
  everyday: { kilobytes: 45, elements: 350 },
  question: { kilobytes: 60, elements: 350 },
  /** What one reads from top to bottom. */
  reading: { kilobytes: 110, elements: 800 },
} satisfies Record<string, Weight>;

/**
 * Every page of the build. One that is heavier than its goal has a ceiling: what it weighs today, rounded up. Lower it
 * with the page, and take it away at the goal; each run writes what the pages weigh to `weights.txt` in `test-results`.
 */
export const pageWeights: Record<string, { kind: keyof typeof goals; ceiling?: Partial<Weight> }> =
  {
    "/": { kind: "reading" },
    "/account": { kind: "everyday" },
    "/address-links/[token]": { kind: "everyday" },
    "/assessments": { kind: "everyday" },
    "/assessments/[id]": { kind: "everyday" },
    "/assessments/[id]/answers": { kind: "everyday" },
    "/assessments/[id]/confirmation": { kind: "everyday" },
    "/assessments/[id]/ratings": { kind: "everyday" },
    "/assessments/[id]/ratings/[skill]": { kind: "question" },
    "/evidence": { kind: "everyday" },
    "/evidence/[id]": { kind: "everyday" },
    "/evidence/[id]/versions/new": { kind: "everyday" },
    "/evidence/new": { kind: "everyday" },
    "/framework": { kind: "reading" },
    "/framework/[skill]": { kind: "reading" },
    "/framework/ideas": { kind: "reading" },
    "/framework/role": { kind: "reading" },
    "/framework/score": { kind: "reading" },
    "/framework/stages": { kind: "reading" },
    "/guide": { kind: "reading" },
    "/invitations/[token]": { kind: "everyday" },
    "/membership-end": { kind: "everyday" },
    "/organization": { kind: "everyday" },
    "/organization/audit": { kind: "everyday" },
    "/organization/invitations": { kind: "everyday" },
    "/organization/leaving": { kind: "everyday" },
    "/organization/members": { kind: "everyday" },
    "/organization/members/[id]": { kind: "everyday" },
    "/organization/members/[id]/ending": { kind: "everyday" },
    "/password-links": { kind: "everyday" },
    "/password-links/[token]": { kind: "everyday" },
    "/password-links/confirmation": { kind: "everyday" },
    "/path": { kind: "reading" },
    "/path/[action]": { kind: "everyday" },
    "/reports": { kind: "everyday" },
    "/reports/[id]": { kind: "reading" },
    "/reports/[id]/brief": { kind: "everyday" },
    "/reports/comparison": { kind: "reading" },
    "/shared/[token]": { kind: "reading" },
    "/shares": { kind: "everyday" },
    "/shares/[id]": { kind: "everyday" },
    "/shares/new": { kind: "everyday" },
    "/sign-in": { kind: "everyday" },
    "/sign-in/address": { kind: "everyday" },
    "/sign-up": { kind: "everyday" },
    "/sign-up/confirmation": { kind: "everyday" },
    "/unavailable": { kind: "everyday" },
  };
