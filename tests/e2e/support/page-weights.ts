type Weight = { kilobytes: number; elements: number };

/** What a page of a kind may weigh: uncompressed HTML in KB of 1024 bytes, and elements. */
export const goals = {
  /** What one does or looks up, with its lists and forms. */
  everyday: { kilobytes: 45, elements: 250 },
  question: { kilobytes: 60, elements: 300 },
  /** What one reads from top to bottom. */
  reading: { kilobytes: 110, elements: 600 },
} satisfies Record<string, Weight>;

type Limit = { kind: keyof typeof goals; ceiling?: Partial<Weight> };

/**
 * Every page of the build. One that is heavier than its goal has a ceiling: what it weighs today, rounded up. Lower it
 * with the page, and take it away at the goal; each run writes what the pages weigh to `weights.txt` in `test-results`.
 * One that leads on has nothing for the demo's person, and leads them to a page that is weighed.
 */
export const pageWeights: Record<string, Limit | "leads on"> = {
  "/": { kind: "reading" },
  "/account": { kind: "everyday", ceiling: { kilobytes: 126, elements: 680 } },
  "/address-links/[token]": { kind: "everyday" },
  "/assessments": { kind: "everyday", ceiling: { kilobytes: 56 } },
  "/assessments/[id]": { kind: "everyday", ceiling: { kilobytes: 66 } },
  "/assessments/[id]/answers": { kind: "everyday", ceiling: { kilobytes: 65, elements: 300 } },
  "/assessments/[id]/discarding": { kind: "everyday", ceiling: { kilobytes: 53 } },
  "/assessments/[id]/ratings": { kind: "reading", ceiling: { kilobytes: 154, elements: 1280 } },
  "/assessments/[id]/ratings/[skill]": { kind: "question" },
  "/evidence": { kind: "everyday", ceiling: { kilobytes: 75, elements: 300 } },
  "/evidence/[id]": { kind: "everyday", ceiling: { kilobytes: 59 } },
  "/evidence/[id]/versions/new": { kind: "everyday", ceiling: { kilobytes: 85, elements: 440 } },
  "/evidence/new": { kind: "everyday", ceiling: { kilobytes: 85, elements: 440 } },
  "/framework": { kind: "reading" },
  "/framework/[skill]": { kind: "reading" },
  "/framework/example": { kind: "reading" },
  "/framework/ideas": { kind: "reading" },
  "/framework/role": { kind: "reading" },
  "/framework/score": { kind: "reading", ceiling: { kilobytes: 247, elements: 1000 } },
  "/framework/stages": { kind: "reading" },
  "/guide": { kind: "reading" },
  "/invitations/[token]": { kind: "everyday" },
  "/membership-end": "leads on",
  "/organization": { kind: "everyday", ceiling: { kilobytes: 77, elements: 320 } },
  "/organization/audit": { kind: "everyday", ceiling: { kilobytes: 67, elements: 260 } },
  "/organization/invitations": { kind: "everyday", ceiling: { kilobytes: 54 } },
  "/organization/leaving": { kind: "everyday", ceiling: { kilobytes: 56 } },
  "/organization/members": { kind: "everyday", ceiling: { kilobytes: 77, elements: 330 } },
  "/organization/members/[id]": { kind: "everyday", ceiling: { kilobytes: 56 } },
  "/organization/members/[id]/ending": "leads on",
  "/password-links": { kind: "everyday" },
  "/password-links/[token]": { kind: "everyday" },
  "/password-links/confirmation": { kind: "everyday" },
  "/path": { kind: "reading", ceiling: { kilobytes: 172, elements: 760 } },
  "/path/[action]": { kind: "everyday", ceiling: { kilobytes: 61 } },
  "/reports": { kind: "reading", ceiling: { kilobytes: 138, elements: 630 } },
  "/reports/[id]": { kind: "reading", ceiling: { kilobytes: 138, elements: 630 } },
  "/reports/[id]/brief": { kind: "everyday", ceiling: { kilobytes: 63 } },
  "/reports/[id]/calculation": { kind: "reading", ceiling: { kilobytes: 155 } },
  "/reports/[id]/skills/[skill]": { kind: "reading" },
  "/reports/history": { kind: "everyday", ceiling: { kilobytes: 82, elements: 320 } },
  "/reports/comparison": { kind: "reading", ceiling: { kilobytes: 137 } },
  "/shared/[token]": { kind: "reading" },
  "/shares": { kind: "everyday", ceiling: { kilobytes: 54 } },
  "/shares/[id]": { kind: "reading", ceiling: { kilobytes: 117 } },
  "/shares/new": { kind: "everyday", ceiling: { kilobytes: 57 } },
  "/sign-in": { kind: "everyday" },
  "/sign-in/address": "leads on",
  "/sign-up": { kind: "everyday" },
  "/sign-up/confirmation": { kind: "everyday" },
  "/unavailable": { kind: "everyday" },
};
