import type { ShareScope } from "@/lib/shares/share";

/**
 * What someone may want to see of a person, in one of the person's organizations. Of a check-in of theirs that's that it
 * exists and who is in it, the views of both sides that its reveal opened, what both agreed on, what one of them
 * suggests, and what either says came of what they agreed on before.
 */
export const things = [
  "draft",
  "answers",
  "report",
  "calculation",
  "path",
  "notes",
  "evidence",
  "titles",
  "brief",
  "shares",
  "check in",
  "views",
  "agreement",
  "suggestion",
  "outcomes",
  "rater's outcomes",
  "name",
  "address",
  "administration",
] as const;

export type Thing = (typeof things)[number];

/**
 * What someone is to the person a thing belongs to: a rater, to a check-in that the two are in. Anyone who is none of
 * these sees none of it.
 */
export type Relation = "self" | "admin" | "member" | "rater" | "visitor";

/**
 * When it is seen: always, where the person is an admin, from the reveal on, until the sight that it gave has ended, or
 * where their share link opens that scope.
 */
export type Sight =
  | "always"
  | "of an admin"
  | "after the reveal"
  | "for a while after the reveal"
  | ShareScope;

/** Who sees what: the one matrix. What is not named is not seen. */
export const visibility: Record<Thing, Partial<Record<Relation, Sight>>> = {
  draft: { self: "always" },
  answers: { self: "always" },
  report: { self: "always", visitor: "report" },
  calculation: { self: "always" },
  path: { self: "always", visitor: "path" },
  notes: { self: "always" },
  evidence: { self: "always" },
  titles: { self: "always", visitor: "report" },
  brief: { self: "always" },
  shares: { self: "always" },
  "check in": { self: "always", rater: "always" },
  views: { self: "after the reveal", rater: "for a while after the reveal" },
  agreement: { self: "after the reveal", rater: "after the reveal" },
  suggestion: { self: "after the reveal", rater: "for a while after the reveal" },
  outcomes: { self: "always", rater: "for a while after the reveal" },
  "rater's outcomes": { self: "after the reveal", rater: "always" },
  name: {
    self: "always",
    admin: "always",
    member: "of an admin",
    rater: "always",
    visitor: "always",
  },
  address: { self: "always", admin: "always" },
  administration: { self: "of an admin", admin: "always" },
};
