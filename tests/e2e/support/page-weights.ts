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
  "/account": { kind: "everyday" },
  "/account/time-zone": { kind: "everyday", ceiling: { kilobytes: 49, elements: 585 } },
  "/address-links/[token]": { kind: "everyday" },
  "/assessments": { kind: "everyday" },
  "/assessments/[id]": { kind: "everyday" },
  "/assessments/[id]/answers": { kind: "everyday" },
  "/assessments/[id]/discarding": { kind: "everyday" },
  "/assessments/[id]/ratings": { kind: "reading", ceiling: { kilobytes: 125, elements: 1240 } },
  "/assessments/[id]/ratings/[skill]": { kind: "question" },
  "/check-ins": { kind: "everyday" },
  "/check-ins/[id]": { kind: "reading" },
  "/check-ins/[id]/agreement": { kind: "everyday" },
  "/check-ins/[id]/agreement/versions/new": { kind: "everyday" },
  "/check-ins/[id]/answers": { kind: "everyday" },
  "/check-ins/[id]/ending": { kind: "everyday" },
  "/check-ins/[id]/ratings/[skill]": { kind: "question" },
  "/check-ins/new": { kind: "everyday" },
  "/evidence": { kind: "everyday", ceiling: { elements: 255 } },
  "/evidence/[id]": { kind: "everyday" },
  "/evidence/[id]/versions/new": { kind: "everyday", ceiling: { elements: 325 } },
  "/evidence/new": { kind: "everyday", ceiling: { elements: 325 } },
  "/framework": { kind: "reading" },
  "/framework/[skill]": { kind: "reading" },
  "/framework/example": { kind: "reading" },
  "/framework/ideas": { kind: "reading" },
  "/framework/role": { kind: "reading" },
  "/framework/score": { kind: "reading", ceiling: { kilobytes: 138, elements: 1000 } },
  "/framework/stages": { kind: "reading" },
  "/guide": { kind: "reading" },
  "/invitations/[token]": { kind: "everyday" },
  "/membership-end": "leads on",
  "/organization": { kind: "everyday", ceiling: { elements: 292 } },
  "/organization/audit": { kind: "everyday" },
  "/organization/invitations": { kind: "everyday" },
  "/organization/leaving": { kind: "everyday" },
  "/organization/members": { kind: "everyday", ceiling: { elements: 260 } },
  "/organization/members/[id]": { kind: "everyday" },
  "/organization/members/[id]/ending": "leads on",
  "/password-links": { kind: "everyday" },
  "/password-links/[token]": { kind: "everyday" },
  "/password-links/confirmation": { kind: "everyday" },
  "/path": { kind: "reading" },
  "/path/[action]": { kind: "everyday" },
  "/reports": { kind: "reading" },
  "/reports/[id]": { kind: "reading" },
  "/reports/[id]/brief": { kind: "everyday" },
  "/reports/[id]/calculation": { kind: "reading", ceiling: { elements: 670 } },
  "/reports/[id]/skills/[skill]": { kind: "reading" },
  "/reports/history": { kind: "everyday", ceiling: { kilobytes: 52, elements: 320 } },
  "/reports/comparison": { kind: "reading" },
  "/shared/[token]": { kind: "reading" },
  "/shares": { kind: "everyday" },
  "/shares/[id]": { kind: "reading" },
  "/shares/new": { kind: "everyday" },
  "/sign-in": { kind: "everyday" },
  "/sign-in/address": "leads on",
  "/sign-up": { kind: "everyday" },
  "/sign-up/confirmation": { kind: "everyday" },
  "/unavailable": { kind: "everyday" },
};
